export {
  CLOSED_WHEN_RESTRICTED,
  NO_SHOWS_TO_RESTRICT,
  noShowWindowBegin,
  reachesRestriction,
  restrictionText,
} from './rules.ts'
export { beginRestriction, endRestriction, findLastLifting, findRestriction } from './store.ts'
