import { z } from 'zod'
import { dateParts, readDateParts, readMonthParts } from '../../../basics/dateReading.ts'
import {
  isKana,
  isPhone,
  readTimeOfDay,
  readWholeNumber,
  readYen,
  repairKana,
  repairPhone,
  repairPostalCode,
} from '../../../basics/fieldRepairs.ts'
import type { DayString } from '../../../basics/japaneseDay.ts'
import type { Choices } from '../choices.ts'
import { choiceKeys } from '../choices.ts'
import type { Fields } from './fields.ts'

const raw = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? '')

const missing = (label: string) => `${label}を入力してください。`

/** A text field read by a function of its own; empty becomes null unless it is required. */
function readBy<T>(
  label: string,
  read: (typed: string) => T | undefined,
  wrong: string,
): { required: z.ZodType<T>; optional: z.ZodType<T | null> } {
  const optional = raw.transform((typed, context): T | null => {
    if (typed.trim() === '') return null
    const value = read(typed)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  const required = optional.transform((value, context): T => {
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: missing(label) })
    return z.NEVER
  })
  return { required, optional }
}

/** Kept as typed but for blanks at both ends. */
export function text(label: string, maxLength: number) {
  const read = (typed: string) => ([...typed.trim()].length <= maxLength ? typed.trim() : undefined)
  return readBy(label, read, `${label}は${maxLength}文字以内で入力してください。`)
}

export function kana(label: string, maxLength = 100) {
  const read = (typed: string) => {
    const repaired = repairKana(typed)
    return isKana(repaired) && repaired.length <= maxLength ? repaired : undefined
  }
  return readBy(label, read, `${label}はカタカナで入力してください（例：アシタ）。ひらがなはカタカナに直します。`)
}

export function postalCode(label: string) {
  const read = (typed: string) => (/^\d{7}$/.test(repairPostalCode(typed)) ? repairPostalCode(typed) : undefined)
  return readBy(label, read, `${label}は7桁の数字で入力してください（例：102-0072）。`)
}

export function phone(label: string) {
  const read = (typed: string) => (isPhone(repairPhone(typed)) ? repairPhone(typed) : undefined)
  return readBy(label, read, `${label}は市外局番から数字で入力してください（例：03-0000-1234）。`)
}

export function yen(label: string, highest: number) {
  const read = (typed: string) => {
    const value = readYen(typed)
    return value !== undefined && value > 0 && value <= highest ? value : undefined
  }
  return readBy(label, read, `${label}は数字で入力してください（例：205000）。`)
}

export function wholeNumber(label: string, lowest: number, highest: number) {
  const read = (typed: string) => {
    const value = readWholeNumber(typed)
    return value !== undefined && value >= lowest && value <= highest ? value : undefined
  }
  return readBy(label, read, `${label}は${lowest}から${highest}までの数字で入力してください。`)
}

export function timeOfDay(label: string) {
  return readBy(label, readTimeOfDay, `${label}は時刻で入力してください（例：9:00）。`)
}

/** One of a closed set. */
export function oneOf<K extends string>(label: string, choices: Choices<K>) {
  const read = (typed: string) => choiceKeys(choices).find((key) => key === typed)
  const { optional } = readBy(label, read, `${label}を選んでください。`)
  const required = optional.transform((value, context): K => {
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: `${label}を選んでください。` })
    return z.NEVER
  })
  return { required, optional }
}

/** Any number of a closed set, each once, in the set's order. */
export function anyOf<K extends string>(choices: Choices<K>): z.ZodType<K[]> {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => choiceKeys(choices).filter((key) => [value ?? []].flat().includes(key)))
}

const dateBoxes = z.object({ era: raw, year: raw, month: raw, day: raw }).optional()

/** The boxes of a date, gathered under its name by `gatherDates`. */
export function day(label: string) {
  return dateField(
    label,
    (boxes) => readDateParts(boxes),
    `${label}を年・月・日の数字で入力してください（例：1985年4月1日）。`,
  )
}

/** The boxes of a month. */
export function month(label: string) {
  return dateField(
    label,
    (boxes) => readMonthParts(boxes),
    `${label}を年と月の数字で入力してください（例：2020年3月）。`,
  )
}

function dateField(
  label: string,
  read: (boxes: { era: string; year: string; month: string; day: string }) => DayString | undefined,
  wrong: string,
) {
  const optional = dateBoxes.transform((boxes, context): DayString | null => {
    if (!boxes || (boxes.year + boxes.month + boxes.day).trim() === '') return null
    const value = read(boxes)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  const required = optional.transform((value, context): DayString => {
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: missing(label) })
    return z.NEVER
  })
  return { required, optional }
}

/** Puts the boxes `nameEra`, `nameYear`, `nameMonth`, `nameDay` under `name`. */
export function gatherDates(fields: Fields, ...names: string[]): Record<string, unknown> {
  const gathered: Record<string, unknown> = { ...fields }
  for (const name of names)
    gathered[name] = {
      era: fields[`${name}Era`],
      year: fields[`${name}Year`],
      month: fields[`${name}Month`],
      day: fields[`${name}Day`],
    }
  return gathered
}

/** A date as the boxes of the page; no boxes for none. */
export function boxesOf(name: string, value: DayString | null, withoutDay = false): Fields {
  if (value === null) return {}
  const { era, year, month, day } = dateParts(value)
  const boxes: Fields = { [`${name}Era`]: era!, [`${name}Year`]: year, [`${name}Month`]: month }
  if (!withoutDay) boxes[`${name}Day`] = day
  return boxes
}
