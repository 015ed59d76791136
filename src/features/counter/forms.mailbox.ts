import { z } from 'zod'
import { emailField } from '../../basics/emailAddress.ts'
import { IDENTITY_DOCUMENTS, type IdentityDocument } from '../identityRepair/index.ts'
import { identityWords } from './words.identity.ts'
import { mailboxWords } from './words.mailbox.ts'
import { mergeWords } from './words.merge.ts'

/** 確認した書類: chosen anew each time, so that nobody confirms what they did not see. */
export const documentField = z.enum(
  Object.keys(IDENTITY_DOCUMENTS) as [IdentityDocument, ...IdentityDocument[]],
  identityWords.documentMissing,
)

/** 新しいメールアドレスを申請 */
export const lostMailboxForm = z.object({ email: emailField(mailboxWords.email), document: documentField })

/** まとめる相手の求職番号 */
export const otherNumberForm = z.object({ number: z.string().trim().min(1, mergeWords.numberMissing).max(40) })

/** 一つにまとめる */
export const mergeForm = z.object({ document: documentField })
