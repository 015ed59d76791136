import { japaneseDaysBetween } from '../../basics/japaneseDay.ts'

/** 退会後、自分で再登録できる日数 (manual 9.2). From the 31st day a visit or a call to the office is needed. */
export const REOPENING_PERIOD_DAYS = 30

/** Days are days on the Japanese calendar, wherever the server stands: the 30th still counts. */
export function canReopenAccount(closedAt: Date, now: Date): boolean {
  return japaneseDaysBetween(closedAt, now) <= REOPENING_PERIOD_DAYS
}
