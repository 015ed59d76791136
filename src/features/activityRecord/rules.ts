import { addDays, addMonths, type DayString } from '../../basics/japaneseDay.ts'

/** 記録の期間 that can be chosen, in months back from today (our numbers). */
export const PERIOD_MONTHS = [1, 3, 12] as const
export type PeriodMonths = (typeof PERIOD_MONTHS)[number]

/** What counts as 求職活動 here; each is a thing that really happened in this service or at the counter. */
export type ActivityKind = 'application' | 'referral' | 'interview' | 'consultation'

export interface Activity {
  day: DayString
  kind: ActivityKind
  /** 事業所 or 安定所. */
  withWhom: string
  /** 職種 and 求人番号, or the way of a consultation. */
  about: string
  outcome: string
}

/** The period that was asked for; three months where it was none of them. */
export function periodMonths(asked: string | undefined): PeriodMonths {
  return PERIOD_MONTHS.find((months) => String(months) === asked) ?? 3
}

/** The first day of a period that ends today. */
export function periodStart(today: DayString, months: PeriodMonths): DayString {
  return addDays(addMonths(today, -months), 1)
}

/** Signs with which a spreadsheet takes a cell for a formula, also after blanks and in full width (INJ-4). */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠\t\r]/

/** One cell of a CSV file that no spreadsheet computes. */
export function csvCell(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ')
  return `"${(FORMULA.test(text) ? `'${line}` : line).replaceAll('"', '""')}"`
}
