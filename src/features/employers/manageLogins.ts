import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { endSessionsOf } from '../../platform/sessions.ts'
import { recordAction } from '../audit/index.ts'
import { employerInvitedMail } from './mails.ts'
import { type EmployerRole, isLastAdministrator, lapsedInvitationsBefore, mayInviteOneMore } from './rules.ts'
import {
  deleteInvitation,
  deleteLapsedInvitationsBefore,
  deleteLogin,
  findInvitations,
  findLogins,
  insertInvitation,
  lockEmployerRow,
  setLoginRole,
} from './store.logins.ts'
import { findEmployerLogin } from './store.ts'

interface Administrator {
  employerId: number
  employerName: string
  loginId: number
}

const recorded = (deps: Deps, by: Administrator, action: string, details: Record<string, string>) =>
  recordAction(deps, {
    actor: { face: 'employer', principalId: by.loginId },
    action,
    subject: { kind: 'employer', id: by.employerId },
    details,
  })

/** Invites an address: its owner opens the login with a mailed key of their own. */
export async function inviteLogin(
  deps: Deps,
  by: Administrator,
  input: { email: string; role: EmployerRole },
): Promise<'invited' | 'tooMany' | 'notPossible'> {
  return inTransaction(deps, async (deps) => {
    await lockEmployerRow(deps.db, by.employerId)
    const lapsed = lapsedInvitationsBefore(deps.now)
    await deleteLapsedInvitationsBefore(deps.db, lapsed)
    const logins = (await findLogins(deps.db, by.employerId)).length
    const invitations = (await findInvitations(deps.db, by.employerId, lapsed)).length
    if (!mayInviteOneMore({ logins, invitations })) return 'tooMany'
    // Whether the address is somebody's login elsewhere is nobody's business here: one answer for both.
    if (await findEmployerLogin(deps.db, input.email)) return 'notPossible'
    const invitation = { employerId: by.employerId, ...input, invitedAt: deps.now }
    if (!(await insertInvitation(deps.db, invitation))) return 'notPossible'
    await recorded(deps, by, 'inviteLogin', { role: input.role })
    await queueMail(deps, employerInvitedMail, input.email, { employerName: by.employerName })
    return 'invited'
  })
}

export async function cancelInvitation(
  deps: Deps,
  by: Administrator,
  publicId: string,
): Promise<'cancelled' | 'unknown'> {
  return inTransaction(deps, async (deps) => {
    if (!(await deleteInvitation(deps.db, by.employerId, publicId))) return 'unknown'
    await recorded(deps, by, 'cancelInvitation', {})
    return 'cancelled'
  })
}

/** The login of an employer's own, by its address. */
async function lockedLogins(deps: Deps, by: Administrator, email: string) {
  await lockEmployerRow(deps.db, by.employerId)
  const logins = await findLogins(deps.db, by.employerId)
  return { logins, login: logins.find((login) => login.email === email) }
}

export type LoginChange = 'done' | 'lastAdministrator' | 'unknown'

export async function changeLoginRole(
  deps: Deps,
  by: Administrator,
  input: { email: string; role: EmployerRole },
): Promise<LoginChange> {
  return inTransaction(deps, async (deps) => {
    const { logins, login } = await lockedLogins(deps, by, input.email)
    if (!login) return 'unknown'
    if (input.role === 'member' && isLastAdministrator(logins, login.id)) return 'lastAdministrator'
    await setLoginRole(deps.db, login.id, input.role)
    await recorded(deps, by, 'changeLoginRole', { role: input.role })
    return 'done'
  })
}

/** Removes a login; whoever is logged in with it is out with the next press. */
export async function removeLogin(deps: Deps, by: Administrator, email: string): Promise<LoginChange> {
  return inTransaction(deps, async (deps) => {
    const { logins, login } = await lockedLogins(deps, by, email)
    if (!login) return 'unknown'
    if (isLastAdministrator(logins, login.id)) return 'lastAdministrator'
    await deleteLogin(deps.db, login.id)
    await endSessionsOf(deps.db, 'employer', login.id)
    await recorded(deps, by, 'removeLogin', { role: login.role })
    return 'done'
  })
}
