export { sweepRegistrationDrafts } from './jobs.ts'
export {
  draftDeletedMail,
  draftExpiringMail,
  draftSavedMail,
  registrationCompletedMail,
  validityReminderMail,
} from './mails.ts'
export { type NewRegistration, type RegisteredJobSeeker, registerJobSeeker } from './registerJobSeeker.ts'
export { getRegistrationValues, openDisability } from './registrationRecords.ts'
export { registrationRoutes } from './routes.registration.tsx'
export {
  CLOSED_WHEN_LAPSED,
  type ClosedFunction,
  fullName,
  type Registration,
  type RegistrationStanding,
  refusalOf,
  registrationOf,
} from './rules.ts'
export { type DraftFields, type RegistrationValues, readRegistration } from './steps/registrationValues.ts'
export type { StepKey } from './steps/stepDefinition.ts'
export { raiseLastSerial } from './store.registration.ts'
export {
  findJobSeekerOfAccount,
  getJobSeekerSummary,
  type JobSeekerSummary,
  registrationStanding,
  summaryColumns,
  summaryOf,
} from './store.ts'
