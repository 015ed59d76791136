import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { findOpenAccount, lockOpenAccount, setEmail, tellAccountChanged } from '../accounts/index.ts'
import { deleteKeysOfAccount, issueVerificationKey, takeVerificationKey } from '../verificationKeys/index.ts'
import { emailChangeMail } from './mails.ts'

/** Mails a key to the new address. One that another account has gets nothing, and the screen is the same. */
export async function requestEmailChange(
  deps: Deps,
  input: { accountId: number; email: string; flowHash: Buffer },
): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const isTaken = (await findOpenAccount(deps.db, input.email)) !== undefined
    const issued = await issueVerificationKey(deps, { purpose: 'emailChange', ...input })
    if (issued && !isTaken) await queueMail(deps, emailChangeMail, input.email, issued)
  })
}

export type ConfirmEmailChangeOutcome = { outcome: 'done' | 'keyUnknown' | 'keyExpired' }

/** The key came back from the new address: it counts from now on, and mail no. 2 goes to both. */
export async function confirmEmailChange(
  deps: Deps,
  input: { accountId: number; key: string; flowHash: Buffer },
): Promise<ConfirmEmailChangeOutcome> {
  return inTransaction(deps, async (deps) => {
    const taken = await takeVerificationKey(deps, { purpose: 'emailChange', flowHash: input.flowHash, key: input.key })
    if (taken.outcome !== 'taken') return { outcome: taken.outcome }
    // The flow is the browser's: someone else may have signed in at it since.
    if (taken.accountId !== input.accountId) return { outcome: 'keyUnknown' }
    const account = await lockOpenAccount(deps.db, input.accountId)
    if (!account || !(await setEmail(deps.db, account.id, taken.email))) return { outcome: 'keyUnknown' }
    await deleteKeysOfAccount(deps.db, account.id)
    await tellAccountChanged(deps, { what: 'email', to: [account.email, taken.email] })
    return { outcome: 'done' }
  })
}
