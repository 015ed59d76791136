export { ApplicationCard, OpenApplicationNames } from './ApplicationCard.tsx'
export { ApplyOffer, type ApplyOfferProps, findApplyOffer } from './ApplyOffer.tsx'
export { applyRoutes } from './routes.apply.tsx'
export { jobApplicationRoutes } from './routes.tsx'
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
export { countApplicationsOfJobSeeker, findApplicationsOfJobSeeker } from './store.lists.ts'
export { hasOpenDirectApplication } from './store.ts'
export { words as applicationWords } from './words.ts'
