export { ApplicationCard, OpenApplicationNames } from './ApplicationCard.tsx'
export { applyOffer } from './ApplyOffer.tsx'
export { takeInterview } from './answerInterview.ts'
export { applyToPosting } from './applyToPosting.ts'
export { decideObjection } from './decideObjection.ts'
export { decideApplication, openApplication, proposeInterview } from './employerSteps.ts'
export { deleteOldApplicationDrafts, remindEmployersToAnswer, remindOfInterviews } from './jobs.ts'
export { interviewReminderMail, noShowVisitMail, rejectionVisitMail } from './mails.ts'
export { openOfficeApplication } from './openOfficeApplication.ts'
export { ApplicantCard, countOfColumn } from './pages.employer.tsx'
export { interviewReminderRoutes, interviewReminderSection } from './reminderSwitch.tsx'
export { countNoShows } from './requestVisit.ts'
export { applyRoutes } from './routes.apply.tsx'
export { applicantRoutes } from './routes.employer.tsx'
export { jobApplicationRoutes } from './routes.tsx'
export { BOARD_COLUMN_KEYS, BOARD_COLUMNS, type BoardColumn } from './rules.board.ts'
export {
  type ApplicationKind,
  isDirect,
  KINDS,
  STATES,
  turnNow,
} from './rules.ts'
export type { ApplicationRow } from './rules.views.ts'
export { saveDraft } from './store.drafts.ts'
export { countApplicantsByState, findApplicants } from './store.employer.ts'
export { countApplicationsOfJobSeeker, findApplicationsOfJobSeeker } from './store.lists.ts'
export { hasOpenDirectApplication } from './store.ts'
export { withdrawApplication } from './withdrawApplication.ts'
export { withdrawReferralsOfAccount } from './withdrawReferrals.ts'
export { answerDueInWords, employerTurnInWords } from './words.employerSteps.ts'
export { turnInWords } from './words.steps.ts'
export { words as applicationWords } from './words.ts'
