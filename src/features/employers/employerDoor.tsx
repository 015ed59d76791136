import { type DemoLogin, requireSignIn, type SignInDoor } from '../signIn/index.ts'
import { findEmployerLogin, recordEmployerSignIn, setEmployerPasswordHash } from './store.ts'
import { words } from './words.ts'

/** Below this guard a signed-in employer is certain. */
export const employerOnly = requireSignIn('employer', '/employer/login')

/** 求人者マイページログイン */
export function employerDoor(demoLogin: DemoLogin | undefined): SignInDoor {
  return {
    face: 'employer',
    home: '/employer',
    base: '/employer',
    afterSignOut: '/employer/login',
    title: words.signInTitle,
    lead: words.signInLead,
    idLabel: words.signInId,
    idType: 'email',
    demoLogin,
    links: () => (
      <ul aria-label={words.linksLabel}>
        <li>
          <a href="/employer/account-opening">{words.openLink}</a>
        </li>
        <li>
          <a href="/employer/account-opening?for=password">{words.forgottenLink}</a>
        </li>
      </ul>
    ),
    findPrincipal: (deps, id) => findEmployerLogin(deps.db, id),
    setPasswordHash: setEmployerPasswordHash,
    recordSignIn: recordEmployerSignIn,
  }
}
