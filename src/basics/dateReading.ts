import { type DayString, isDay } from './japaneseDay.ts'

/** First year of each era, minus one: 令和1年 is 2019. */
const ERA_BEGINS: Record<string, number> = {
  令和: 2018,
  令: 2018,
  R: 2018,
  平成: 1988,
  平: 1988,
  H: 1988,
  昭和: 1925,
  昭: 1925,
  S: 1925,
}

const WESTERN = /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})日?$/
const DIGITS_ONLY = /^(\d{4})(\d{2})(\d{2})$/
const ERA = /^(令和|平成|昭和|令|平|昭|[RHS])(元|\d{1,2})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})日?$/

const dayOf = (year: number, month: string, day: string) =>
  `${String(year).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/**
 * Reads a date as offices and files write it: 2026年11月21日, 2026/11/21, 20261121, 令和8年11月21日, R8.11.21, any width.
 * @returns undefined where it is no date that exists
 */
export function readDay(text: string): DayString | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const western = WESTERN.exec(plain) ?? DIGITS_ONLY.exec(plain)
  const era = western ? null : ERA.exec(plain)
  let day: DayString | undefined
  if (western) day = dayOf(Number(western[1]), western[2]!, western[3]!)
  if (era) day = dayOf(ERA_BEGINS[era[1]!]! + (era[2] === '元' ? 1 : Number(era[2])), era[3]!, era[4]!)
  return day !== undefined && isDay(day) ? day : undefined
}

/** The choices of a form's era field, as they are written in front of a year; 西暦 has none. */
const ERA_OF_FORM: Record<string, string> = { seireki: '', showa: '昭和', heisei: '平成', reiwa: '令和' }

/** A date as a form's boxes hold it: era, year, month and, but for a month alone, day. */
export interface DateParts {
  era?: string | undefined
  year: string
  month: string
  day: string
}

/** Reads the boxes of a date. An era typed into the year's box (昭和60, S60) counts as well. @returns undefined where it is no date */
export function readDateParts({ era = '', year, month, day }: DateParts): DayString | undefined {
  const typedYear = year.normalize('NFKC').replace(/[\s年]/g, '')
  const number = (text: string) => text.normalize('NFKC').replace(/[\s月日]/g, '')
  const prefix = /^[\d元]/.test(typedYear) ? (ERA_OF_FORM[era] ?? '') : ''
  return readDay(`${prefix}${typedYear}年${number(month)}月${number(day)}日`)
}

/** Reads a year and a month into the first day of that month. */
export function readMonthParts(parts: Omit<DateParts, 'day'>): DayString | undefined {
  return readDateParts({ ...parts, day: '1' })
}

/** `2026-05-01` as the boxes of a form show it. */
export function dateParts(day: DayString): DateParts {
  const [year, month, date] = day.split('-').map((part) => String(Number(part))) as [string, string, string]
  return { era: 'seireki', year, month, day: date }
}

/** `2026年5月`. */
export function formatMonth(day: DayString): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`
}
