export { changeStep, fieldsOfStep, versionOfFields } from './changeStep.ts'
export { extendByActivity, lapseRegistration, reviveRegistration } from './changeValidity.ts'
export { sweepRegistrationDrafts } from './jobs.ts'
export {
  draftDeletedMail,
  draftExpiringMail,
  draftSavedMail,
  registrationCompletedMail,
  validityReminderMail,
} from './mails.ts'
export { makeOfficeRegistrant } from './makeOfficeRegistrant.ts'
export { moveToOffice } from './moveToOffice.ts'
export { ageBracket, publishedFacts } from './publishedProfile.ts'
export { recordMerged } from './recordMerged.ts'
export { registerJobSeeker } from './registerJobSeeker.ts'
export { factsOfStep, RegistrationFacts } from './registrationInWords.tsx'
export { getRegistrationValues } from './registrationRecords.ts'
export { remindOfValidity } from './remindOfValidity.ts'
export { type EditRefusal, profileRoutes } from './routes.profile.tsx'
export { registrationRoutes } from './routes.registration.tsx'
export { registrationStateRoutes, registrationStateSection, settingsTabs } from './routes.state.tsx'
export {
  daysLeft,
  fullName,
  registrationOf,
} from './rules.ts'
export { type Fields, fieldText } from './steps/fields.ts'
export { type DraftFields, type RegistrationValues, readRegistration, STEPS } from './steps/registrationValues.ts'
export { StepFields } from './steps/StepFields.tsx'
export { isStepKey, type ShownFact, STEP_KEYS, STEP_TITLES, type StepKey } from './steps/stepDefinition.ts'
export { employerNameKey, isExcluded } from './store.exclusions.ts'
export { raiseLastSerial } from './store.registration.ts'
export {
  findJobSeekerOfAccount,
  getJobSeekerSummary,
  type JobSeekerSummary,
  registrationStanding,
} from './store.ts'
export { judgeStep, readStepRequest, rearranged } from './wizardRequest.ts'
