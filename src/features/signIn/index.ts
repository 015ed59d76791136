export {
  type AttemptOutcome,
  attemptSignIn,
  countFailedTry,
  forgetFailures,
  signInIdHash,
  tryWithinBudget,
} from './attemptSignIn.ts'
export { enterFace } from './enterFace.ts'
export { signInForm } from './forms.ts'
export { jobSeekerOnly, requireSignIn } from './guards.ts'
export { jobSeekerDoor } from './jobSeekerDoor.tsx'
export { SignInPage } from './pages.tsx'
export { reauthenticate } from './reauthenticate.ts'
export { sessionComfortRoutes } from './routes.session.tsx'
export { pathAfterSignIn, signInRoutes } from './routes.tsx'
export { deviceLabel } from './rules.ts'
export { openSession, sessionRenewal } from './sessionCookies.ts'
export type { DemoLogin, SecondStep, SignInDoor } from './signInDoor.ts'
