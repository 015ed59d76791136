import { addDays, type DayString } from '../../basics/japaneseDay.ts'

/** お知らせメール of a saved condition. Off (送らない) unless the person chooses one of these. */
export const FREQUENCIES = { daily: '毎日', weekly: '毎週（月曜日）' } as const
export type Frequency = keyof typeof FREQUENCIES
export const FREQUENCY_KEYS = Object.keys(FREQUENCIES) as Frequency[]

/** Postings that one mail names; where there are more, it says so. */
export const MAILED_AT_MOST = 10

/** One more than a mail names is enough to know that there are more. */
export const MATCHED_AT_MOST = MAILED_AT_MOST + 1

/** New postings are matched, and mails leave, once a day from this hour of Japan on. */
export const ALERT_HOUR = 7

/** A posting that was accepted longer ago than this and only now appears is no longer news. */
export const NEWS_DAYS = 7

/** People's alerts of one transaction. */
export const ALERT_BATCH = 100

/** Conditions, postings and matches that are read or written at a time. */
export const CONDITION_BATCH = 5_000
export const POSTING_BATCH = 500
/** So many postings show how rare each requirement is. */
export const SAMPLED_POSTINGS = 2_000
export const MATCH_BATCH = 2_000

/** Whether the weekly mails are due: a Monday has come since the last run. */
export function hasMondaySince(lastRanOn: DayString | undefined, today: DayString): boolean {
  const mostDays = 7
  for (let back = 0; back < mostDays; back++) {
    const day = addDays(today, -back)
    if (lastRanOn !== undefined && day <= lastRanOn) return false
    if (new Date(`${day}T00:00:00Z`).getUTCDay() === 1) return true
  }
  return false
}
