export { banJobSeeker, endBan, rejectAppeal } from './banJobSeeker.ts'
export { barredRoutes } from './routes.tsx'
export { BAN_TEXT_MAX_LENGTH, type Ban } from './rules.ban.ts'
export {
  noShowWindowBegin,
  reachesRestriction,
  restrictionText,
} from './rules.ts'
export { findBan } from './store.ban.ts'
export { beginRestriction, endRestriction, findLastLifting, findRestriction } from './store.ts'
