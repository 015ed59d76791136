import type { FormState } from '../../basics/formState.ts'
import type { DayString } from '../../basics/japaneseDay.ts'
import {
  type Fields,
  fieldText,
  judgeStep,
  type RegistrationValues,
  rearranged,
  STEP_KEYS,
} from '../jobSeekers/index.ts'

interface SentRegistration {
  fields: Fields
  version: string
  operationId: string
  warned: string[]
  action: string
}

/** All eight steps of one long form, after a button other than 登録: rows added or taken away, the address found. */
export function rearrangedWhole(request: SentRegistration): Fields {
  let fields = request.fields
  for (const step of STEP_KEYS) fields = rearranged(step, { ...request, fields })
  return fields
}

/** All eight steps of one long form, judged together. */
export function judgeRegistration(
  request: SentRegistration,
  today: DayString,
): { form: FormState; values: RegistrationValues | undefined } {
  const facts = { today, hasDisability: fieldText(request.fields, 'hasDisability') === 'yes' }
  const form: Required<FormState> = { values: { ...request.fields }, errors: {}, warnings: {} }
  const values: Record<string, unknown> = {}
  for (const step of STEP_KEYS) {
    const judged = judgeStep(step, request.fields, facts, request.warned)
    Object.assign(form.values, judged.errors && Object.keys(judged.errors).length > 0 ? {} : judged.fields)
    Object.assign(form.errors, judged.errors)
    Object.assign(form.warnings, judged.warnings)
    if ('values' in judged) values[step] = judged.values
  }
  const isDone = Object.keys(form.errors).length + Object.keys(form.warnings).length === 0
  return { form, values: isDone ? (values as unknown as RegistrationValues) : undefined }
}
