import { Temporal } from 'temporal-polyfill'

/** All calendar rules of the service are rules about days in Japan, wherever the server stands. */
export const JAPAN = 'Asia/Tokyo'

/** A calendar date in Japan as `YYYY-MM-DD`; the form in which `date` columns are read and written. */
export type DayString = string

const zoned = (instant: Date) => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(JAPAN)

/** The calendar date in Japan at an instant. */
export function japaneseDay(instant: Date): DayString {
  return zoned(instant).toPlainDate().toString()
}

/** The instant at which a calendar date begins in Japan (00:00). */
export function startOfJapaneseDay(day: DayString): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(JAPAN).epochMilliseconds)
}

/** Whole days from one instant's date to the other's; the first day is not counted (民法140条). */
export function japaneseDaysBetween(from: Date, to: Date): number {
  return daysBetween(japaneseDay(from), japaneseDay(to))
}

export function daysBetween(from: DayString, to: DayString): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

export function addDays(day: DayString, days: number): DayString {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Calendar months; where the month has no such day, its last day (民法143条2項). */
export function addMonths(day: DayString, months: number): DayString {
  return Temporal.PlainDate.from(day).add({ months }).toString()
}

/** Calendar years; 29 February becomes 28 February where there is none (民法143条2項). */
export function addYears(day: DayString, years: number): DayString {
  return Temporal.PlainDate.from(day).add({ years }).toString()
}

/** The last day of the month that lies `monthsLater` months after the day's own. */
export function endOfMonth(day: DayString, monthsLater = 0): DayString {
  const first = Temporal.PlainDate.from(day).with({ day: 1 }).add({ months: monthsLater })
  return first.with({ day: first.daysInMonth }).toString()
}

/** Full years of age on a day; in law one grows older at the end of the day before the birthday, which changes no rule here. */
export function ageOn(birthDay: DayString, day: DayString): number {
  return Temporal.PlainDate.from(birthDay).until(Temporal.PlainDate.from(day), { largestUnit: 'year' }).years
}

/** Whether the text is a date that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}

export function addSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}

/** Reads a day and a time of day in Japan as forms and people write them: `2026-11-25T10:00`, 2026年11月25日 10時00分. */
export function readInstant(text: string): Date | undefined {
  const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text.normalize('NFKC').trim())
  if (!parts) return undefined
  const [year, month, day, hour, minute] = parts.slice(1).map(Number) as [number, number, number, number, number]
  try {
    const time = Temporal.ZonedDateTime.from(
      { timeZone: JAPAN, year, month, day, hour, minute },
      { overflow: 'reject' },
    )
    return new Date(time.epochMilliseconds)
  } catch {
    return undefined
  }
}

/** `2026-11-25T10:00`, in Japan time, as date and time boxes hold it. */
export function instantForBox(instant: Date): string {
  return zoned(instant).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日']

/** `2026年11月21日（土）` */
export function formatDay(day: DayString): string {
  const date = Temporal.PlainDate.from(day)
  return `${date.year}年${date.month}月${date.day}日（${WEEKDAYS[date.dayOfWeek - 1]}）`
}

/** `2026年11月21日（土）9時05分`, in Japan time. */
export function formatInstant(instant: Date): string {
  const time = zoned(instant)
  return `${formatDay(time.toPlainDate().toString())}${time.hour}時${String(time.minute).padStart(2, '0')}分`
}

/** `9時05分`, in Japan time. */
export function formatTimeOfDay(instant: Date): string {
  const time = zoned(instant)
  return `${time.hour}時${String(time.minute).padStart(2, '0')}分`
}

const warekiFormat = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  timeZone: 'UTC',
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
})

/** `令和8年11月21日`: the era's date, for documents. */
export function formatWareki(day: DayString): string {
  return warekiFormat.format(new Date(`${day}T00:00:00Z`))
}
