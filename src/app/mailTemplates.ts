import { accountOpeningMail } from '../features/accountOpening/index.ts'
import type { MailTemplates } from '../platform/mail/sendDueMails.ts'

/** Every mail that the service sends. */
export const mailTemplates: MailTemplates = [accountOpeningMail]
