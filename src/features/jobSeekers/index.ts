export {
  CLOSED_WHEN_LAPSED,
  type ClosedFunction,
  fullName,
  type Registration,
  type RegistrationStanding,
  registrationOf,
} from './rules.ts'
export {
  findJobSeekerOfAccount,
  getJobSeekerSummary,
  type JobSeekerSummary,
  registrationStanding,
  summaryColumns,
  summaryOf,
} from './store.ts'
