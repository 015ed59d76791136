import { addMinutes } from '../../basics/japaneseDay.ts'

/** How long a device has to sign what it is asked to. */
export const PASSKEY_CHALLENGE_MINUTES = 5

/** 登録できるパスキーの数: more devices than anyone uses, few enough to look over. */
export const MOST_PASSKEYS = 10

/** パスキーの名前の長さ. */
export const PASSKEY_NAME_MAX_LENGTH = 50

/** Whether a challenge has waited too long; at five minutes exactly it has. */
export function isChallengeOver(issuedAt: Date, now: Date): boolean {
  return now >= addMinutes(issuedAt, PASSKEY_CHALLENGE_MINUTES)
}

/** Whether the person may register one more. */
export function canAddPasskey(registered: number): boolean {
  return registered < MOST_PASSKEYS
}
