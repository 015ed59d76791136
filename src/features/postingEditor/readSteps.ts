import { dateParts, readDateParts } from '../../basics/dateReading.ts'
import { formatTime, readTimeOfDay } from '../../basics/fieldRepairs.ts'
import {
  type ColumnValue,
  cellText,
  emptySheet,
  findIndustry,
  findSheetValue,
  type JobPostingSheet,
  readCell,
  SHEET_FIELDS,
  type SheetField,
  setSheetField,
} from '../jobPostings/index.ts'
import { fieldsOfStep } from './editorSteps.ts'
import { BOX_LIMIT, type EditorField, LINE_LIMIT } from './fields/editorField.ts'
import { STEP_KEYS, type StepKey } from './rules.ts'

/** The fields of a screen as a form sends them. */
export type Fields = Record<string, string | string[]>
export type StepFields = Partial<Record<StepKey, Fields>>

/** Joins the ticked words of `checks` in one text of the sheet. */
const BETWEEN_CHECKS = '・'

const columnOf = new Map(SHEET_FIELDS.map((field) => [`${field.section}.${field.name}`, field]))
const sheetFieldOf = (field: EditorField): SheetField => columnOf.get(field.name)!

export const fieldText = (fields: Fields, name: string): string => {
  const value = fields[name]
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim()
}

export const optionValue = (option: string | readonly [string, string]) =>
  typeof option === 'string' ? option : option[0]

/** The names under which a field's boxes are sent. */
export function boxNames(field: EditorField): string[] {
  if (field.control !== 'day') return [field.name]
  return ['Year', 'Month', 'Day'].map((part) => field.name + part)
}

type Reading = { value?: ColumnValue[keyof ColumnValue]; error?: string }

function readText(field: EditorField, typed: string): Reading {
  const limit = field.limit ?? (field.control === 'area' ? BOX_LIMIT : LINE_LIMIT)
  if ([...typed].length > limit) return { error: `「${field.label}」は${limit}文字以内で入力してください。` }
  const value = readCell('text', typed)
  return value === undefined ? { error: `「${field.label}」を確認してください。` } : { value }
}

function readDayBoxes(field: EditorField, fields: Fields): Reading {
  const [year, month, day] = boxNames(field).map((name) => fieldText(fields, name)) as [string, string, string]
  if (year + month + day === '') return {}
  const value = readDateParts({ year, month, day })
  return value === undefined ? { error: `「${field.label}」は、ある日付を年・月・日で入力してください。` } : { value }
}

function readChosen(field: EditorField, fields: Fields): Reading {
  const sent = [fields[field.name] ?? []].flat()
  const chosen = (field.options ?? []).map(optionValue).filter((option) => sent.includes(option))
  return chosen.length === 0 ? {} : { value: chosen.join(BETWEEN_CHECKS) }
}

const HOW_TO = {
  number: '0以上の数字で入力してください（例：205000）。',
  decimal: '数字で入力してください（例：21.5）。',
  time: '時刻で入力してください（例：9:00）。',
}

/** One field as typed. Empty is no mistake here: what must not be empty is decided on the whole sheet. */
function readField(field: EditorField, fields: Fields): Reading {
  if (field.control === 'day') return readDayBoxes(field, fields)
  if (field.control === 'checks' || field.control === 'radio' || field.control === 'select')
    return readChosen(field, fields)
  const typed = fieldText(fields, field.name)
  if (typed === '') return {}
  switch (field.control) {
    case 'text':
    case 'area':
      return readText(field, typed)
    case 'yesNo':
    case 'canNot':
      return { value: typed === 'yes' }
    case 'time': {
      const value = readTimeOfDay(typed)
      return value === undefined ? { error: `「${field.label}」は${HOW_TO.time}` } : { value }
    }
    case 'number':
    case 'decimal': {
      const value = readCell(field.control, typed)
      return value === undefined ? { error: `「${field.label}」は${HOW_TO[field.control]}` } : { value }
    }
  }
}

/** What cannot be read on a screen: field name → what to do. */
export function unreadableFields(step: StepKey, fields: Fields): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const field of fieldsOfStep(step)) {
    const { error } = readField(field, fields)
    if (error !== undefined) errors[field.name] = error
  }
  return errors
}

/** ａ＋ｂ（＋ｃ）: worked out from its parts, so that the employer cannot write another sum. */
function withTotals(sheet: JobPostingSheet): void {
  const { pay } = sheet
  const sumOf = (end: 'Lowest' | 'Highest') => {
    const base = pay[`base${end}`]
    if (base === undefined) return undefined
    const allowances = ([1, 2, 3, 4] as const).map(
      (index) => pay[`allowance${index}${end}`] ?? pay[`allowance${index}Lowest`] ?? 0,
    )
    const overtime = pay.fixedOvertime ? (pay[`fixedOvertime${end}`] ?? pay.fixedOvertimeLowest ?? 0) : 0
    return base + allowances.reduce((sum, yen) => sum + yen, 0) + overtime
  }
  const [lowest, highest] = [sumOf('Lowest'), sumOf('Highest')]
  if (lowest === undefined) delete pay.totalLowest
  else pay.totalLowest = lowest
  if (highest === undefined) delete pay.totalHighest
  else pay.totalHighest = highest
}

function withNames(sheet: JobPostingSheet): void {
  const industry = findIndustry(sheet.head.industryCode ?? '')
  if (industry) {
    sheet.head.industry = industry.name
    sheet.head.industryMajor = industry.majorCode
  }
}

/**
 * The sheet that the eight screens make.
 * @param base what the screens do not ask and a changed posting keeps; empty for a new one
 */
export function sheetOfSteps(steps: StepFields, base: JobPostingSheet = emptySheet()): JobPostingSheet {
  const sheet = structuredClone(base)
  for (const step of STEP_KEYS)
    for (const field of fieldsOfStep(step)) {
      const column = sheetFieldOf(field)
      const { value } = readField(field, steps[step] ?? {})
      if (value !== undefined) setSheetField(sheet, column, value)
      else delete (sheet[column.section] as Record<string, unknown>)[column.name]
    }
  withTotals(sheet)
  withNames(sheet)
  return sheet
}

function typedOf(field: EditorField, value: ColumnValue[keyof ColumnValue]): Fields {
  if (field.control === 'day') {
    const { year, month, day } = dateParts(String(value))
    return { [`${field.name}Year`]: year, [`${field.name}Month`]: month, [`${field.name}Day`]: day }
  }
  if (field.control === 'yesNo' || field.control === 'canNot') return { [field.name]: value ? 'yes' : 'no' }
  if (field.control === 'time') return { [field.name]: formatTime(Number(value)) }
  const options = (field.options ?? []).map(optionValue)
  if (field.control === 'checks') return { [field.name]: options.filter((option) => String(value).includes(option)) }
  // Files word some choices otherwise: the option that the words begin with is meant.
  const text = String(value)
  if (field.control === 'radio' || field.control === 'select')
    return { [field.name]: options.includes(text) ? text : (options.find((option) => text.startsWith(option)) ?? '') }
  return { [field.name]: text }
}

/** A sheet as the eight screens show it, for changing, renewing or copying a posting. */
export function stepsOfSheet(sheet: JobPostingSheet): Record<StepKey, Fields> {
  const fieldsOf = (step: StepKey) =>
    Object.assign(
      {},
      ...fieldsOfStep(step).flatMap((field) => {
        const value = findSheetValue(sheet, sheetFieldOf(field))
        return value === undefined ? [] : [typedOf(field, value)]
      }),
    ) as Fields
  return Object.fromEntries(STEP_KEYS.map((step) => [step, fieldsOf(step)])) as Record<StepKey, Fields>
}

/** A field's value as the 求人票 and the counter's desk say it; empty where there is none. */
export function valueInWords(field: EditorField, sheet: JobPostingSheet): string {
  const column = sheetFieldOf(field)
  const value = findSheetValue(sheet, column)
  if (value === undefined) return ''
  if (field.control === 'number' || field.control === 'decimal')
    return Number(value).toLocaleString('ja-JP') + (field.unit ?? '')
  const option = field.options?.find((option) => optionValue(option) === value)
  return option && typeof option !== 'string' ? option[1] : cellText(column.kind, value)
}
