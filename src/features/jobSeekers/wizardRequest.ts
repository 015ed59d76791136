import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { AppEnv } from '../../platform/http/env.ts'
import { OPERATION_FIELD, readFields, WARNED_FIELD } from '../../platform/http/readForm.ts'
import { compactRows, type Fields, fieldText } from './steps/fields.ts'
import { moreRows } from './steps/Rows.tsx'
import { type RegistrationValues, readStep, STEPS } from './steps/registrationValues.ts'
import { labelOf, type StepFacts, type StepKey } from './steps/stepDefinition.ts'

/** What a button of a step's screen asks for. */
export interface StepRequest {
  fields: Fields
  /** What the page showed, by which a change made elsewhere is seen. */
  version: string
  operationId: string
  /** Names of the warnings that the person has seen. */
  warned: string[]
  action: string
}

const FIELD_NAME = /^[a-z][A-Za-z]*(\.\d{1,2}\.[a-z][A-Za-z]*)?$/

/** Reads a sent step, whatever was typed: nothing is judged here. */
export async function readStepRequest(c: Context<AppEnv>): Promise<StepRequest> {
  const sent = await readFields(c)
  const operationId = fieldText(sent, OPERATION_FIELD)
  if (!/^[\w-]{22}$/.test(operationId)) throw new HTTPException(403)
  const fields: Fields = {}
  for (const [name, value] of Object.entries(sent)) if (FIELD_NAME.test(name) && name !== 'action') fields[name] = value
  return {
    fields,
    version: fieldText(sent, '_version'),
    operationId,
    warned: fieldText(sent, WARNED_FIELD).split(' ').filter(Boolean),
    action: fieldText(sent, 'action') || 'next',
  }
}

/** A step as judged when its screen is left: what is saved, what stops, what is asked twice, what was repaired. */
export interface JudgedStep<K extends StepKey = StepKey> {
  fields: Fields
  errors: Record<string, string>
  /** Warnings that were not seen yet. */
  warnings: Record<string, string>
  repairs: string[]
  /** Present when nothing is wrong. */
  values?: RegistrationValues[K]
}

/** Judges a step for 次へ進む. What can be repaired is repaired; what cannot is kept as typed. */
export function judgeStep<K extends StepKey>(key: K, typed: Fields, facts: StepFacts, warned: string[]): JudgedStep<K> {
  const step = STEPS[key]
  const completed = step.complete?.(typed) ?? typed
  const reading = readStep(key, completed, facts)
  if (!reading.ok) return { fields: completed, errors: reading.errors, warnings: {}, repairs: [] }
  const fields = step.fieldsOf(reading.values)
  const all = step.warnings?.(reading.values) ?? {}
  const warnings = Object.fromEntries(Object.entries(all).filter(([name]) => !warned.includes(name)))
  return { fields, errors: {}, warnings, repairs: repairsOf(key, typed, fields), values: reading.values }
}

/** Typed text that reads otherwise now: `電話番号：０３… → 03-…`. */
function repairsOf(key: StepKey, typed: Fields, repaired: Fields): string[] {
  const compact = STEPS[key].lists.reduce((fields, list) => compactRows(fields, list), typed)
  return Object.keys(repaired).flatMap((name) => {
    const label = labelOf(STEPS[key], name)
    const before = fieldText(compact, name)
    const after = fieldText(repaired, name)
    const isText = typeof repaired[name] === 'string'
    if (!label || !isText || after === '' || before === after) return []
    return [before.trim() === '' ? `${label}：${after}` : `${label}：${before} → ${after}`]
  })
}

/** Fields in which two versions of a step differ, with the saved one's value. */
export function differencesOf(key: StepKey, typed: Fields, saved: Fields): { label: string; saved: string }[] {
  const text = (fields: Fields, name: string) => [fields[name] ?? ''].flat().join('、')
  return [...new Set([...Object.keys(typed), ...Object.keys(saved)])].flatMap((name) => {
    const label = labelOf(STEPS[key], name)
    return label && text(typed, name) !== text(saved, name) ? [{ label, saved: text(saved, name) }] : []
  })
}

/** The fields as a button other than 次へ進む leaves them: as typed, but for blank rows and what 追加, 削除 and 住所を検索 ask for. */
export function rearranged(step: StepKey, { fields, action }: StepRequest): Fields {
  const [verb, list = '', number] = action.split(':')
  if (verb === 'findAddress') return STEPS[step].complete?.(fields) ?? fields
  const without = (name: string) => (verb === 'remove' && name === list ? Number(number) : undefined)
  const compact = STEPS[step].lists.reduce((kept, name) => compactRows(kept, name, without(name)), fields)
  return verb === 'add' && STEPS[step].lists.includes(list) ? { ...compact, [moreRows(list)]: 'yes' } : compact
}
