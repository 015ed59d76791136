import { addMinutes } from '../../basics/japaneseDay.ts'

/** ワンタイムパスワード (AUTH-16): six digits, which live ten minutes from their mail's dispatch and survive four wrong tries. */
export const ONE_TIME_PASSWORD_DIGITS = 6
export const ONE_TIME_PASSWORD_MINUTES = 10
export const ONE_TIME_PASSWORD_TRIES = 5

/** How long the password that was right waits for its one-time password, however often another one is asked for. */
export const SECOND_STEP_MINUTES = 30

/** この端末では30日間省略する. */
export const TRUSTED_DEVICE_DAYS = 30

/** One-time passwords for one account and password: with five tries each, a guesser has 150 of a million in a day. */
export const CODES_PER_HOUR = { name: 'oneTimePasswordsPerHour', most: 10, windowSeconds: 3600 }
export const CODES_PER_DAY = { name: 'oneTimePasswordsPerDay', most: 30, windowSeconds: 86_400 }

export function oneTimePasswordExpiresAt(sentAt: Date): Date {
  return addMinutes(sentAt, ONE_TIME_PASSWORD_MINUTES)
}

/** One whose mail has not left yet has not begun to age. */
export function isOneTimePasswordExpired(sentAt: Date | null, now: Date): boolean {
  return sentAt !== null && now >= oneTimePasswordExpiresAt(sentAt)
}

/** Whether the whole second step has taken too long, so that the password must be typed again. */
export function isSecondStepOver(begunAt: Date, now: Date): boolean {
  return now >= addMinutes(begunAt, SECOND_STEP_MINUTES)
}

/** The last moment of a trusted device. */
export function trustEndsAt(trustedAt: Date): Date {
  return addMinutes(trustedAt, TRUSTED_DEVICE_DAYS * 24 * 60)
}

/** The digits as a person may type them: any width, with spaces or hyphens. `undefined` when it cannot be one. */
export function readTypedCode(typed: string): string | undefined {
  const signs = typed.normalize('NFKC').replace(/[\s\-ー‐−]/g, '')
  return signs.length === ONE_TIME_PASSWORD_DIGITS && /^\d+$/.test(signs) ? signs : undefined
}
