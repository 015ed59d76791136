import { type AppealValues, appeal } from './appeal.ts'
import { type BasicValues, basic } from './basic.ts'
import { type CareerValues, career } from './career.ts'
import { type DisabilityDetails, disability } from './disability.ts'
import { type EducationValues, education } from './education.ts'
import type { Fields } from './fields.ts'
import { type OccupationValues, occupation } from './occupation.ts'
import { type PlaceValues, place } from './place.ts'
import { type ProvisionValues, provision } from './provision.ts'
import { STEP_KEYS, type StepDefinition, type StepFacts, type StepKey, type StepReading } from './stepDefinition.ts'

/** 求職情報 as a whole: what each of the eight steps yields. */
export interface RegistrationValues {
  basic: BasicValues
  provision: ProvisionValues
  occupation: OccupationValues
  place: PlaceValues
  education: EducationValues
  career: CareerValues
  disability: DisabilityDetails | undefined
  appeal: AppealValues
}

export const STEPS: { [K in StepKey]: StepDefinition<RegistrationValues[K]> } = {
  basic,
  provision,
  occupation,
  place,
  education,
  career,
  disability,
  appeal,
}

/** Reads one step; its type follows from its key. */
export function readStep<K extends StepKey>(
  key: K,
  fields: Fields,
  facts: StepFacts,
): StepReading<RegistrationValues[K]> {
  return STEPS[key].read(fields, facts)
}

export type DraftFields = Partial<Record<StepKey, Fields>>

export type RegistrationReading =
  | { ok: true; values: RegistrationValues }
  | {
      ok: false
      /** The steps that still need something, with what they need. */
      errors: Partial<Record<StepKey, Record<string, string>>>
    }

/** Reads all eight steps together. */
export function readRegistration(draft: DraftFields, facts: StepFacts): RegistrationReading {
  const values: Partial<Record<StepKey, unknown>> = {}
  const errors: Partial<Record<StepKey, Record<string, string>>> = {}
  for (const key of STEP_KEYS) {
    const reading = readStep(key, draft[key] ?? {}, facts)
    if (reading.ok) values[key] = reading.values
    else errors[key] = reading.errors
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, values: values as unknown as RegistrationValues }
}
