import { addMinutes } from '../../basics/japaneseDay.ts'
import { VERIFICATION_KEY_LENGTH } from '../../basics/randomIds.ts'

export type VerificationKeyPurpose =
  | 'accountOpening'
  | 'passwordReset'
  | 'accountReopening'
  | 'officeOpening'
  | 'emailChange'
  | 'employerOpening'

/** 認証キーの有効期間：メール配信から50分 (manual 3.1). At 50:00 exactly the key no longer works. */
export const VERIFICATION_KEY_LIFETIME_MINUTES = 50

/** Wrong tries that a key survives is one fewer: the fifth kills it (AUTH-10). */
export const VERIFICATION_KEY_TRIES = 5

/** Key mails to one address (AUTH-12). Beyond, the same screen comes but no mail. */
export const KEY_MAILS_PER_HOUR = 5
export const KEY_MAILS_PER_DAY = 20

export function verificationKeyExpiresAt(sentAt: Date): Date {
  return addMinutes(sentAt, VERIFICATION_KEY_LIFETIME_MINUTES)
}

/** A key whose mail has not left yet has not begun to age. */
export function isVerificationKeyExpired(sentAt: Date | null, now: Date): boolean {
  return sentAt !== null && now >= verificationKeyExpiresAt(sentAt)
}

/** The key as a person may type it: any width and case, with spaces or hyphens. `undefined` when it cannot be a key. */
export function readTypedKey(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return signs.length === VERIFICATION_KEY_LENGTH ? signs : undefined
}

/** The key as it stands in the mail: groups of four are easier to type. */
export function formatKey(key: string): string {
  return key.match(/.{1,4}/g)!.join('-')
}

/** Whether one more key may be mailed to an address after these requests. */
export function mayMailKey(requestedAt: Date[], now: Date): boolean {
  const since = (hours: number) =>
    requestedAt.filter((moment) => now.getTime() - moment.getTime() < hours * 3_600_000).length
  return since(1) < KEY_MAILS_PER_HOUR && since(24) < KEY_MAILS_PER_DAY
}
