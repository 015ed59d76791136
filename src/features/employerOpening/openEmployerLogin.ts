import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { endSessionsOf } from '../../platform/sessions.ts'
import {
  findEmployerLogin,
  insertEmployer,
  insertEmployerLogin,
  lapsedInvitationsBefore,
  recordEmployerSignIn,
  setEmployerPasswordHash,
  takeInvitation,
} from '../employers/index.ts'
import { forgetFailures } from '../signIn/index.ts'
import { issueVerificationKey, takeVerificationKey } from '../verificationKeys/index.ts'
import { employerOpeningMail } from './mails.ts'
import { words } from './words.ts'

/** Mails a key to whatever address was typed; the screen is the same for a new address, an invited one and a known one. */
export async function requestEmployerOpening(deps: Deps, input: { email: string; flowHash: Buffer }): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const issued = await issueVerificationKey(deps, { purpose: 'employerOpening', ...input })
    if (issued) await queueMail(deps, employerOpeningMail, input.email, issued)
  })
}

export type OpenEmployerOutcome =
  | { outcome: 'opened'; loginId: number; way: 'new' | 'invited' | 'known' }
  | { outcome: 'keyUnknown' | 'keyExpired' }

/**
 * The key comes back: an invited address joins its employer, a known one gets the new password and ends its other sessions, and any
 * other begins an employer of its own, which the counter has yet to confirm.
 */
export async function openEmployerLogin(
  deps: Deps,
  input: { key: string; passwordHash: string; flowHash: Buffer },
): Promise<OpenEmployerOutcome> {
  return inTransaction(deps, async (deps) => {
    const { key, flowHash, passwordHash } = input
    const taken = await takeVerificationKey(deps, { purpose: 'employerOpening', flowHash, key })
    if (taken.outcome !== 'taken') return taken
    const { email } = taken
    const known = await findEmployerLogin(deps.db, email)
    if (known) {
      await setEmployerPasswordHash(deps.db, known.id, passwordHash)
      await endSessionsOf(deps.db, 'employer', known.id)
      await forgetFailures(deps, 'employer', email)
      await recordEmployerSignIn(deps.db, known.id, deps.now)
      return { outcome: 'opened', loginId: known.id, way: 'known' }
    }
    const invitation = await takeInvitation(deps.db, email, lapsedInvitationsBefore(deps.now))
    const employerId =
      invitation?.employerId ??
      (await insertEmployer(deps.db, { name: words.unnamed, createdAt: deps.now, confirmedAt: null }))
    const role = invitation?.role ?? 'administrator'
    const login = { employerId, email, passwordHash, role, addedAt: deps.now }
    const loginId = await insertEmployerLogin(deps.db, login)
    await recordEmployerSignIn(deps.db, loginId, deps.now)
    return { outcome: 'opened', loginId, way: invitation ? 'invited' : 'new' }
  })
}
