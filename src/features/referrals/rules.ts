/** Words about the selection on the letter (our number). */
export const SELECTION_NOTE_MAX_LENGTH = 500

/** 紹介番号 of people whose office is not known. */
export const NO_OFFICE_PREFIX = '00000'

/** `13010-00000042`: the office's number, then one after the other. */
export function formatReferralNumber(officeNumber: string | null, serial: number): string {
  return `${officeNumber ?? NO_OFFICE_PREFIX}-${String(serial).padStart(8, '0')}`
}

/** Why a person cannot be referred now. */
export const REFERRAL_OBSTACLES = {
  notConfirmed: '紹介を受けられるのは、窓口で登録の内容を確認した方です。先に「利用登録を確認」を行ってください。',
  lapsed: '求職登録が無効です。先に有効にしてください。',
  banned: '利用不可の方です。',
  postingUnknown: 'この番号の求人は見つかりませんでした。求人番号をお確かめください。',
  postingClosed: 'この求人は、募集が終わったか、紹介期限を過ぎています。',
  alreadyApplied: 'この求人には、すでに応募または紹介の記録があります。',
} as const
export type ReferralObstacle = keyof typeof REFERRAL_OBSTACLES
