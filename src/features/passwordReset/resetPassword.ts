import { type Deps, inTransaction } from '../../platform/deps.ts'
import { endSessionsOf } from '../../platform/sessions.ts'
import { lockOpenAccount, setPasswordHash, tellAccountChanged } from '../accounts/index.ts'
import { voidPasskeys } from '../passkeys/index.ts'
import { forgetFailures } from '../signIn/index.ts'
import { deleteKeysOfAccount, takeVerificationKey } from '../verificationKeys/index.ts'

export type ResetPasswordOutcome = { outcome: 'done' | 'keyUnknown' | 'keyExpired' }

/**
 * パスワード再登録: the key comes back with a new password. It opens a locked id (AUTH-6, AUTH-7), ends every session, and
 * whatever was begun and not confirmed, such as a change of the address, is void (AUTH-15). Nobody is signed in by it.
 */
export async function resetPassword(
  deps: Deps,
  input: { key: string; passwordHash: string; flowHash: Buffer },
): Promise<ResetPasswordOutcome> {
  return inTransaction(deps, async (deps) => {
    const taken = await takeVerificationKey(deps, {
      purpose: 'passwordReset',
      flowHash: input.flowHash,
      key: input.key,
    })
    if (taken.outcome !== 'taken') return { outcome: taken.outcome }
    const account = taken.accountId === null ? undefined : await lockOpenAccount(deps.db, taken.accountId)
    // Closed in the meantime: told like a dead key.
    if (!account) return { outcome: 'keyUnknown' }
    await setPasswordHash(deps.db, account.id, input.passwordHash)
    await forgetFailures(deps, 'jobSeeker', account.email)
    await endSessionsOf(deps.db, 'jobSeeker', account.id)
    await deleteKeysOfAccount(deps.db, account.id)
    await voidPasskeys(deps, account.id)
    await tellAccountChanged(deps, { what: 'password', to: [account.email] })
    return { outcome: 'done' }
  })
}
