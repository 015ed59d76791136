export { banJobSeeker, endBan, rejectAppeal } from './banJobSeeker.ts'
export { barredRoutes } from './routes.tsx'
export { BAN_TEXT_MAX_LENGTH, type Ban } from './rules.ban.ts'
export {
  CLOSED_WHEN_RESTRICTED,
  NO_SHOWS_TO_RESTRICT,
  noShowWindowBegin,
  reachesRestriction,
  restrictionText,
} from './rules.ts'
export { findBan } from './store.ban.ts'
export { beginRestriction, endRestriction, findEditRefusal, findLastLifting, findRestriction } from './store.ts'
