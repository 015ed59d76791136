export { type Finding, hasStops } from './checks.ts'
export { fieldsOfStep, findEditorField } from './editorSteps.ts'
export { deleteOldPostingSubmissions } from './jobs.ts'
export { SubmissionTimeline } from './pages.posting.tsx'
export { valueInWords } from './readSteps.ts'
export { postingDraftRoutes } from './routes.drafts.tsx'
export { ownPostingRoutes } from './routes.postings.tsx'
export { PURPOSES, STEP_KEYS, STEP_TITLES, type StepKey, type SubmissionPurpose } from './rules.ts'
export { saveStep } from './saveStep.ts'
export { sendSubmission } from './sendSubmission.ts'
export { startSubmission } from './startSubmission.ts'
export {
  countReturnedSubmissions,
  findSubmissionById,
  findSubmissionEvents,
  getEstablishment,
  insertSubmissionEvent,
  lockSubmission,
} from './store.ts'
export { checkSubmission, type Submission } from './submission.ts'
