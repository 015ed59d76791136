import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { findOpenAccount } from '../accounts/index.ts'
import { issueVerificationKey } from '../verificationKeys/index.ts'
import { accountOpeningMail } from './mails.ts'
import { DOCUMENTS_VERSION } from './rules.ts'

/**
 * アカウント仮登録: mails a key (mail no. 1). An address that already has an account gets nothing, and the screen is the same.
 * No account exists until the key comes back: an address opened by a stranger is free again when the key dies (AUTH-17).
 */
export async function requestAccountOpening(deps: Deps, input: { email: string; flowHash: Buffer }): Promise<void> {
  await inTransaction(deps, async (deps) => {
    // The key is made either way, and nobody gets to know the one that is not mailed: the work tells as little as the page.
    const isTaken = (await findOpenAccount(deps.db, input.email)) !== undefined
    const details = { agreedDocumentsVersion: DOCUMENTS_VERSION }
    const issued = await issueVerificationKey(deps, { purpose: 'accountOpening', ...input, details })
    if (issued && !isTaken) await queueMail(deps, accountOpeningMail, input.email, issued)
  })
}
