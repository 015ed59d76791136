import { CONDITIONS_GROUPS } from './fields/conditionsFields.ts'
import type { EditorField, EditorGroup } from './fields/editorField.ts'
import { ESTABLISHMENT_GROUPS } from './fields/establishmentFields.ts'
import { HOURS_GROUPS } from './fields/hoursFields.ts'
import { KIND_GROUPS } from './fields/kindFields.ts'
import { PAY_GROUPS } from './fields/payFields.ts'
import { PROMOTION_GROUPS } from './fields/promotionFields.ts'
import { SELECTION_GROUPS } from './fields/selectionFields.ts'
import { WORK_GROUPS } from './fields/workFields.ts'
import { STEP_KEYS, type StepKey } from './rules.ts'

/** What each of the eight screens asks. */
export const EDITOR_STEPS: Record<StepKey, readonly EditorGroup[]> = {
  kind: KIND_GROUPS,
  establishment: ESTABLISHMENT_GROUPS,
  work: WORK_GROUPS,
  pay: PAY_GROUPS,
  hours: HOURS_GROUPS,
  conditions: CONDITIONS_GROUPS,
  promotion: PROMOTION_GROUPS,
  selection: SELECTION_GROUPS,
}

export const fieldsOfStep = (step: StepKey): EditorField[] => EDITOR_STEPS[step].flatMap(({ fields }) => [...fields])

const fieldByName = new Map(
  STEP_KEYS.flatMap((step) => fieldsOfStep(step).map((field) => [field.name as string, { field, step }])),
)

/** The field of a name with the screen that it stands on. */
export function findEditorField(name: string): { field: EditorField; step: StepKey } | undefined {
  return fieldByName.get(name)
}
