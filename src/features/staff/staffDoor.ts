import { type DemoLogin, requireSignIn, type SignInDoor } from '../signIn/index.ts'
import { findStaffMember, recordStaffSignIn, setStaffPasswordHash } from './store.ts'
import { words } from './words.ts'

/** Below this guard a signed-in staff member is certain. */
export const staffOnly = requireSignIn('counter', '/counter/login')

/** 窓口ログイン */
export function staffDoor(demoLogin: DemoLogin | undefined): SignInDoor {
  return {
    face: 'counter',
    home: '/counter',
    base: '/counter',
    afterSignOut: '/counter/login',
    title: words.signInTitle,
    lead: words.signInLead,
    idLabel: words.signInId,
    idType: 'text',
    demoLogin,
    findPrincipal: (deps, id) => findStaffMember(deps.db, id),
    setPasswordHash: setStaffPasswordHash,
    recordSignIn: recordStaffSignIn,
  }
}
