export { findReferralObstacle, type ReferOutcome, refer, referOnline } from './refer.ts'
export {
  counterReferralLetterRoutes,
  employerReferralLetterRoutes,
  letterVerificationRoutes,
  referralLetterRoutes,
} from './routes.tsx'
export { REFERRAL_OBSTACLES, type ReferralObstacle, SELECTION_NOTE_MAX_LENGTH } from './rules.ts'
