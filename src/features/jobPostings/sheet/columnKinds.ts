import { readDay } from '../../../basics/dateReading.ts'
import { type DayString, isDay } from '../../../basics/japaneseDay.ts'

/**
 * What stands in a field of the 求人票: words, a whole number, a number with a fraction, a date, a time of day in minutes,
 * あり／なし, 可／不可. Official words of a choice stay words: they are what the screen shows.
 */
export interface ColumnValue {
  text: string
  number: number
  decimal: number
  day: DayString
  time: number
  has: boolean
  can: boolean
}
export type ColumnKind = keyof ColumnValue

/** Kind, the header of its column in the file, then other headers under which files are known to carry it. */
export type Column = readonly [kind: ColumnKind, header: string, ...aliases: string[]]

/** The fields of one section by their names in code. */
export type ColumnsOfSection = Readonly<Record<string, Column>>

const LONGEST_TEXT = 4_000
const YES = new Set([
  'あり',
  '有',
  '有り',
  '可',
  '可能',
  'はい',
  '希望する',
  '希望',
  '必要',
  '該当',
  '受け付ける',
  '受付可',
  '1',
  'true',
  '○',
])
const NO = new Set([
  'なし',
  '無',
  '無し',
  '不可',
  'いいえ',
  '希望しない',
  '不要',
  '非該当',
  '受け付けない',
  '受付不可',
  '0',
  'false',
  '×',
])

const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s,円名人日歳分回]/g, '')
const dayCache = new Map<string, DayString | undefined>()

function cachedDay(text: string): DayString | undefined {
  if (!dayCache.has(text)) {
    if (dayCache.size > 5_000) dayCache.clear()
    dayCache.set(text, readDay(text))
  }
  return dayCache.get(text)
}

/** Files are mostly well formed: a value that reads as it stands is not repaired first, which makes imports faster. */
function readNumber(text: string, pattern: RegExp): number | undefined {
  if (pattern.test(text)) return Number(text)
  const plain = squeezed(text)
  return pattern.test(plain) ? Number(plain) : undefined
}

const TIME = /^(\d{1,2})[:時](\d{1,2})分?$/

function readTime(text: string): number | undefined {
  const parts = TIME.exec(text) ?? TIME.exec(text.normalize('NFKC').replace(/\s/g, ''))
  if (!parts) return undefined
  const [hour, minute] = [Number(parts[1]), Number(parts[2])]
  return hour <= 24 && minute < 60 && hour * 60 + minute <= 1440 ? hour * 60 + minute : undefined
}

function readAnswer(text: string): boolean | undefined {
  if (YES.has(text)) return true
  if (NO.has(text)) return false
  const plain = text.normalize('NFKC').trim()
  if (YES.has(plain)) return true
  return NO.has(plain) ? false : undefined
}

const CONTROL = /[\p{Cc}\ufeff]/u

/** Lines end in \n, control characters (which PostgreSQL partly refuses) are gone; width and variants of words stay as they were written. */
function readText(text: string): string | undefined {
  const clean = CONTROL.test(text) ? text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\ufeff]/gu, '') : text
  const trimmed = clean.trim()
  return trimmed.length <= LONGEST_TEXT ? trimmed : undefined
}

const READERS: { [K in ColumnKind]: (text: string) => ColumnValue[K] | undefined } = {
  text: readText,
  number: (text) => readNumber(text, /^\d{1,9}$/),
  decimal: (text) => readNumber(text, /^\d{1,9}(\.\d{1,2})?$/),
  day: cachedDay,
  time: readTime,
  has: readAnswer,
  can: readAnswer,
}

/** Reads one cell of a file. @returns undefined where it cannot be read as its kind */
export function readCell(kind: ColumnKind, text: string): ColumnValue[ColumnKind] | undefined {
  return READERS[kind](text)
}

/** A time of day as files carry it: `09:05`. */
export function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A value as files carry it and as 求人票 show it. */
export function cellText(kind: ColumnKind, value: ColumnValue[ColumnKind]): string {
  if (kind === 'time') return timeText(Number(value))
  if (kind === 'has') return value ? 'あり' : 'なし'
  if (kind === 'can') return value ? '可' : '不可'
  return String(value)
}

/** Whether a value (from JSON, from a form) is one of its kind. */
export function isValueOfKind(kind: ColumnKind, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value !== '' && readText(value) === value
    case 'day':
      return typeof value === 'string' && isDay(value)
    case 'has':
    case 'can':
      return typeof value === 'boolean'
    case 'time':
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1440
    case 'number':
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1e9
    case 'decimal':
      return typeof value === 'number' && value >= 0 && value < 1e9
  }
}
