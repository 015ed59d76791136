import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { findOpenAccount } from '../accounts/index.ts'
import { issueVerificationKey } from '../verificationKeys/index.ts'
import { passwordResetMail } from './mails.ts'

/** パスワードをお忘れの方: mails a key (mail no. 4). An unknown address gets nothing; screen and work are the same. */
export async function requestPasswordReset(deps: Deps, input: { email: string; flowHash: Buffer }): Promise<void> {
  await inTransaction(deps, async (deps) => {
    const account = await findOpenAccount(deps.db, input.email)
    const issued = await issueVerificationKey(deps, {
      purpose: 'passwordReset',
      ...input,
      ...(account && { accountId: account.id }),
    })
    // To the address as it is stored: the mail must not follow another spelling.
    if (issued && account) await queueMail(deps, passwordResetMail, account.email, issued)
  })
}
