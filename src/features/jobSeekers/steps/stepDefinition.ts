import type { z } from 'zod'
import type { DayString } from '../../../basics/japaneseDay.ts'
import type { Fields } from './fields.ts'

/** The eight steps, in their order (official page on how to enter 求職情報). */
export const STEP_TITLES = {
  basic: '基本情報',
  provision: '求職情報提供等',
  occupation: '希望職種・時間等',
  place: '希望勤務地・賃金',
  education: '学歴・資格',
  career: '経歴',
  disability: '障害情報',
  appeal: '自己PR',
} as const

export type StepKey = keyof typeof STEP_TITLES

export const STEP_KEYS = Object.keys(STEP_TITLES) as StepKey[]

export const isStepKey = (text: string): text is StepKey => Object.hasOwn(STEP_TITLES, text)

/** What a step's judgement needs besides its own fields. */
export interface StepFacts {
  today: DayString
  /** 障害の有無 of the first step: decides whether the seventh asks anything. */
  hasDisability: boolean
}

/** A line of the review and of 求職者情報・設定. */
export interface ShownFact {
  term: string
  /** Empty where nothing was entered. */
  value: string
}

export type StepReading<V> =
  | { ok: true; values: V }
  | {
      ok: false
      /** Field name → what is wrong and what to do. */
      errors: Record<string, string>
    }

/** One of the eight steps: how its fields are read, written back and told. */
export interface StepDefinition<V> {
  key: StepKey
  /** Field name (a row's without its number: `education.level`) → label. */
  labels: Record<string, string>
  /** Repeatable parts. */
  lists: readonly string[]
  /** Fields that the step itself can complete, such as the municipality of a postal code. */
  complete?(fields: Fields): Fields
  read(fields: Fields, facts: StepFacts): StepReading<V>
  /** The values as the page's fields, each in its repaired form. */
  fieldsOf(values: V): Fields
  /** Orange warnings that a second press passes. */
  warnings?(values: V): Record<string, string>
  shown(values: V): ShownFact[]
}

/** Reads by a schema; the first message of each field counts. */
export function readBySchema<V>(schema: z.ZodType<V>, input: unknown): StepReading<V> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, values: parsed.data }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) errors[issue.path.join('.') || '_form'] ??= issue.message
  return { ok: false, errors }
}

/** The label of a field, a row's with its number: `学歴2 学校の種類`. */
export function labelOf(step: Pick<StepDefinition<unknown>, 'labels'>, name: string): string | undefined {
  const row = /^(\w+)\.(\d+)\.(\w+)$/.exec(name)
  if (!row) return step.labels[name]
  const label = step.labels[`${row[1]}.${row[3]}`]
  return label && `${step.labels[row[1]!]}${Number(row[2]) + 1} ${label}`
}
