import { formatInstant } from '../../basics/japaneseDay.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'
import { words } from './words.ts'

/** What of an account was changed. */
export type ChangedPart = keyof typeof words.changedMail.parts

/** Mail no. 2 (manual 9.1): goes to the old and the new address. Neither address stands in it. */
export const accountChangedMail: MailTemplate<{ what: ChangedPart; changedAt: string }> = {
  name: 'accountChanged',
  compose: ({ what, changedAt }, { settings }) => ({
    subject: words.changedMail.subject,
    body: [
      words.changedMail.about,
      '',
      words.changedMail.what(words.changedMail.parts[what]),
      words.changedMail.when(formatInstant(new Date(changedAt))),
      '',
      ...words.changedMail.unexpected,
      '',
      settings.publicUrl,
      words.changedMail.helpdesk(settings.helpdeskPhone),
    ].join('\n'),
  }),
}
