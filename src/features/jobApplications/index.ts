export { ApplicationCard, OpenApplicationNames } from './ApplicationCard.tsx'
export { ApplyOffer, type ApplyOfferProps, findApplyOffer } from './ApplyOffer.tsx'
export { decideObjection } from './decideObjection.ts'
export { noShowVisitMail, rejectionVisitMail } from './mails.ts'
export { ApplicantCard, countOfColumn } from './pages.employer.tsx'
export { applyRoutes } from './routes.apply.tsx'
export { applicantRoutes } from './routes.employer.tsx'
export { jobApplicationRoutes } from './routes.tsx'
export { BOARD_COLUMN_KEYS, BOARD_COLUMNS } from './rules.board.ts'
export {
  type ApplicationKind,
  type ApplicationState,
  ENDED_STATES,
  isDirect,
  KINDS,
  OPEN_STATES,
  STATES,
} from './rules.ts'
export type { ApplicationRow } from './rules.views.ts'
export { countApplicantsByState, findApplicants } from './store.employer.ts'
export { countApplicationsOfJobSeeker, findApplicationsOfJobSeeker } from './store.lists.ts'
export { hasOpenDirectApplication } from './store.ts'
export { words as applicationWords } from './words.ts'
