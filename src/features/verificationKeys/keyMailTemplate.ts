import { formatInstant } from '../../basics/japaneseDay.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'
import type { IssuedKey } from './issueVerificationKey.ts'
import { formatKey, verificationKeyExpiresAt } from './rules.ts'
import { stampKeySent } from './store.ts'
import { words } from './words.ts'

/**
 * A mail that carries a key: its own words around the key, alone on the line after 認証キー, and its limit, which counts
 * from the mail's dispatch.
 * @param own the mail's subject, what it is about, and what to do if one did not ask for it
 */
export function keyMailTemplate(
  name: string,
  own: { subject: string; about: string[]; unexpected: string },
): MailTemplate<IssuedKey> {
  return {
    name,
    compose: ({ key }, { now, settings }) => ({
      subject: own.subject,
      body: [
        ...own.about,
        '',
        words.key,
        formatKey(key),
        '',
        words.mail.expires(formatInstant(verificationKeyExpiresAt(now))),
        '',
        words.mail.startAgain,
        own.unexpected,
        '',
        settings.publicUrl,
        words.mail.helpdesk(settings.helpdeskPhone),
      ].join('\n'),
    }),
    onSent: (db, { keyId }, sentAt) => stampKeySent(db, keyId, sentAt),
  }
}
