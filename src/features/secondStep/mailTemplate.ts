import { formatInstant } from '../../basics/japaneseDay.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'
import { oneTimePasswordExpiresAt } from './rules.ts'
import { type CodePurpose, stampCodeSent } from './store.ts'
import { words } from './words.ts'

/** What the mail with a one-time password is queued with. */
export interface IssuedCode {
  id: number
  code: string
  purpose: CodePurpose
  /** Base64url; tells whether the mail's one-time password is still the newest. */
  codeHash: string
}

/** The mail with the one-time password, alone on the line after ワンタイムパスワード. */
export const oneTimePasswordMail: MailTemplate<IssuedCode> = {
  name: 'oneTimePassword',
  compose: ({ code, purpose }, { now, settings }) => ({
    subject: words.mail.subject,
    body: [
      words.mail.about[purpose],
      '',
      words.code,
      code,
      '',
      words.mail.expires(formatInstant(oneTimePasswordExpiresAt(now))),
      '',
      ...words.mail.unexpected[purpose],
      '',
      settings.publicUrl,
      words.mail.helpdesk(settings.helpdeskPhone),
    ].join('\n'),
  }),
  onSent: (db, { id, codeHash }, sentAt) => stampCodeSent(db, id, Buffer.from(codeHash, 'base64url'), sentAt),
}
