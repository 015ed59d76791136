import { CONDITION_FIELDS, type ConditionField } from './conditionFields.ts'
import {
  firstPage,
  noConditions,
  PAGE_SIZES,
  type ResultView,
  type SearchConditions,
  type SearchSort,
  SORTS,
} from './conditions.ts'
import { CONDITIONS_VERSION, migrateConditions } from './conditionsMigrations.ts'

export interface ReadConditions {
  /** What could be understood. */
  conditions: SearchConditions
  /** Field name (its key in the address) → what is wrong and what to do. */
  errors: Record<string, string>
  /** What was typed, by key, for showing the form again: nothing that a person wrote is thrown away. */
  values: Record<string, string[]>
}

type Value = SearchConditions[keyof SearchConditions]
type Reading = { value: Value } | { error: string }

const NAMES = Object.keys(CONDITION_FIELDS) as (keyof SearchConditions)[]
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

function readNumber(field: ConditionField & { kind: 'number' }, typed: string): Reading {
  const digits = plain(typed)
    .replace(/,/g, '')
    .replace(new RegExp(`(${field.unit}|以上|以内)+$`), '')
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
  if (value >= field.lowest && value <= field.highest) return { value }
  const range = `${field.lowest}から${field.highest.toLocaleString('ja-JP')}まで`
  return { error: `「${field.label}」は${range}の数字で入力してください。` }
}

function readTime(field: ConditionField, typed: string): Reading {
  const parts = /^(\d{1,2})[:時](\d{1,2})?分?$/.exec(plain(typed)) ?? /^(\d{1,2})(\d{2})$/.exec(plain(typed))
  const value = parts ? Number(parts[1]) * 60 + Number(parts[2] ?? 0) : Number.NaN
  if (parts && Number(parts[2] ?? 0) < 60 && value <= 1440) return { value }
  return { error: `「${field.label}」は 09:00 のように時刻で入力してください。` }
}

function readText(field: ConditionField & { kind: 'text' }, typed: readonly string[]): Reading {
  const value = typed.join(' ').trim()
  if (value.length <= field.longest) return { value }
  return { error: `「${field.label}」は${field.longest}文字までです。今は${value.length}文字あります。` }
}

function readCodes(field: ConditionField & { kind: 'codes' }, typed: readonly string[]): Reading {
  const found = typed.map((one) => field.read(one))
  const wrong = typed.find((_, index) => found[index] === undefined)
  if (wrong !== undefined)
    return { error: `「${field.label}」の「${wrong.slice(0, 20)}」を確認してください（例：${field.example}）。` }
  const values = [...new Set(found as string[])].sort()
  if (values.length > field.most)
    return { error: `「${field.label}」は${field.most}件までです。今は${values.length}件あります。` }
  return { value: (field.key === 'firm-number' ? values[0] : values) as Value }
}

function readChoices(
  field: ConditionField & { kind: 'choices' | 'choice' | 'numberChoice' },
  typed: readonly string[],
): Reading {
  const values = (field.values as readonly (string | number)[]).filter((value) => typed.includes(String(value)))
  // An unknown choice was not made on our form; the others still hold.
  if (field.kind === 'choices') return { value: values as Value }
  if (values.length > 0) return { value: values[0] as Value }
  return { error: `「${field.label}」を選び直してください。` }
}

function readField(field: ConditionField, typed: readonly string[]): Reading {
  switch (field.kind) {
    case 'flag':
      return { value: typed.includes('1') }
    case 'text':
      return readText(field, typed)
    case 'number':
      return readNumber(field, typed.at(-1)!)
    case 'time':
      return readTime(field, typed.at(-1)!)
    case 'codes':
      return readCodes(field, typed)
    default:
      return readChoices(field, typed)
  }
}

/** What was written under each key, in one pass: asking the address for every condition by name takes ten times as long. */
function textsByKey(params: URLSearchParams): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [key, text] of params) {
    if (text.trim() === '') continue
    const texts = found.get(key)
    if (texts) texts.push(text)
    else found.set(key, [text])
  }
  return found
}

/** Reads conditions from an address or a form sent by GET. Unknown keys are left alone; empty fields ask for nothing. */
export function readConditions(sent: URLSearchParams): ReadConditions {
  const params = migrateConditions(sent)
  const conditions: Record<string, Value> = { ...noConditions }
  const errors: Record<string, string> = {}
  const values: Record<string, string[]> = {}
  const typedOf = textsByKey(params)
  for (const name of NAMES) {
    const field = CONDITION_FIELDS[name]
    const typed = typedOf.get(field.key)
    if (!typed) continue
    values[field.key] = typed
    const reading = readField(field, typed)
    if ('error' in reading) errors[field.key] = reading.error
    else conditions[name] = reading.value
  }
  return { conditions: conditions as unknown as SearchConditions, errors, values }
}

function textsOf(field: ConditionField, value: Value): string[] {
  if (value === undefined || value === '' || value === false) return []
  if (Array.isArray(value)) return field.kind === 'codes' ? [...value].sort() : orderOf(field, value)
  if (value === true) return ['1']
  if (field.kind === 'time')
    return [`${String(Math.floor(Number(value) / 60)).padStart(2, '0')}:${String(Number(value) % 60).padStart(2, '0')}`]
  return [String(value)]
}

const orderOf = (field: ConditionField, values: readonly string[]) =>
  field.kind === 'choices' ? field.values.filter((value) => values.includes(value)) : [...values]

/** Conditions as an address: the same conditions always give the same text, defaults are left out. */
export function conditionsToParams(conditions: SearchConditions): URLSearchParams {
  const params = new URLSearchParams({ v: CONDITIONS_VERSION })
  for (const name of NAMES) {
    const field = CONDITION_FIELDS[name]
    if (conditions[name] === noConditions[name]) continue
    for (const text of textsOf(field, conditions[name])) params.append(field.key, text)
  }
  return params
}

/** Reads 並べ替え, 表示件数 and page; whatever cannot be understood takes its default. */
export function readResultView(params: URLSearchParams): ResultView {
  const sort = params.get('sort') ?? ''
  const pageSize = PAGE_SIZES.find((size) => String(size) === params.get('size')) ?? firstPage.pageSize
  const page = Number(/^\d{1,6}$/.exec(params.get('page') ?? '')?.[0] ?? 1)
  return { sort: Object.hasOwn(SORTS, sort) ? (sort as SearchSort) : firstPage.sort, pageSize, page: Math.max(1, page) }
}

/** The whole address of a result page. */
export function resultParams(conditions: SearchConditions, view: Partial<ResultView> = {}): URLSearchParams {
  const params = conditionsToParams(conditions)
  const { sort, pageSize, page } = { ...firstPage, ...view }
  if (sort !== firstPage.sort) params.set('sort', sort)
  if (pageSize !== firstPage.pageSize) params.set('size', String(pageSize))
  if (page > 1) params.set('page', String(page))
  return params
}
