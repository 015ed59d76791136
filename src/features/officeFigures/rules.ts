import { addMonths, type DayString } from '../../basics/japaneseDay.ts'

/** Months on the page and in the file, the present one included: a year back, and the same month of the year before. */
export const MONTHS_SHOWN = 13

/** The first day of a day's month. */
export const monthOf = (day: DayString): DayString => `${day.slice(0, 7)}-01`

/** The months shown on a day, oldest first. */
export function monthsShown(today: DayString): DayString[] {
  const present = monthOf(today)
  return Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(present, index - MONTHS_SHOWN + 1))
}

/** 返事までの日数: the mean, in days with one decimal; `undefined` where nobody answered. */
export function meanReplyDays(replies: number, replyHours: number): number | undefined {
  return replies === 0 ? undefined : Math.round((replyHours / replies / 24) * 10) / 10
}

/** One month of one office, or of all. */
export interface MonthOfFigures {
  month: DayString
  visits: number
  registrations: number
  postings: number
  referrals: number
  placements: number
  replyDays: number | undefined
}

export const SHOWN_FIGURES = ['visits', 'registrations', 'postings', 'referrals', 'placements', 'replyDays'] as const
export type ShownFigure = (typeof SHOWN_FIGURES)[number]

/** A cell that a spreadsheet must not take for a formula (INJ-4): led by an apostrophe, whatever white space comes before. */
export function guardedCell(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text)
  return !isNumber && /^[\s\u00a0]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
}

/** Lines of a CSV file as spreadsheets in Japan open them: UTF-8 with its mark, CR LF, every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => `"${guardedCell(cell).replaceAll('"', '""')}"`
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}
