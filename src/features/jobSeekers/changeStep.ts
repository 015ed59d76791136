import { createHash } from 'node:crypto'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findOfficesOfResidence } from '../offices/index.ts'
import { getRegistrationValues, personColumns, storeProfile } from './registrationRecords.ts'
import type { DisabilityDetails } from './steps/disability.ts'
import type { Fields } from './steps/fields.ts'
import { type RegistrationValues, STEPS } from './steps/registrationValues.ts'
import { labelOf, type StepKey } from './steps/stepDefinition.ts'
import { insertChange } from './store.registration.ts'
import { lockValidity } from './store.validity.ts'

/** A step of a finished registration as its page's fields. */
export function fieldsOfStep<K extends StepKey>(key: K, values: RegistrationValues): Fields {
  return STEPS[key].fieldsOf(values[key])
}

/** Tells whether a step was changed elsewhere since a page showed it. */
export function versionOfFields(fields: Fields): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 16)
}

/** The labels of what differs between two versions of a step. */
function changedItems(key: StepKey, before: Fields, after: Fields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names].filter((name) => String(before[name] ?? '') !== String(after[name] ?? ''))
  const labels = changed.map(
    (name) => labelOf(STEPS[key], name) ?? labelOf(STEPS[key], name.replace(/(Era|Year|Month|Day)$/, '')),
  )
  return [...new Set(labels.filter((label) => label !== undefined))]
}

const NO_DETAILS_YET: DisabilityDetails = { handbook: 'none', grade: null, condition: null, considerations: null }

/** Whoever says あり only now has 障害情報 to fill in; whoever says なし has none any more. */
function withDisability(values: RegistrationValues): RegistrationValues {
  if (!values.basic.hasDisability) return { ...values, disability: undefined }
  return { ...values, disability: values.disability ?? NO_DETAILS_YET }
}

export type ChangeStepOutcome = { outcome: 'changed' } | { outcome: 'conflict'; fields: Fields }

/** 求職情報を変更する (manual 7.1.10): one step at a time, with an entry in the person's history. */
export async function changeStep<K extends StepKey>(
  deps: Deps,
  jobSeekerId: number,
  input: {
    step: K
    values: RegistrationValues[K]
    /** `versionOfFields` of what the page showed. */
    version: string
    by: { kind: 'self' } | { kind: 'staff'; staffMemberId: number }
  },
): Promise<ChangeStepOutcome> {
  return inTransaction(deps, async (deps) => {
    await lockValidity(deps.db, jobSeekerId)
    const before = await getRegistrationValues(deps, jobSeekerId, { withDisability: true })
    const fieldsBefore = fieldsOfStep(input.step, before)
    if (versionOfFields(fieldsBefore) !== input.version) return { outcome: 'conflict', fields: fieldsBefore }
    const values = withDisability({ ...before, [input.step]: input.values })
    const items = changedItems(input.step, fieldsBefore, fieldsOfStep(input.step, values))
    if (items.length === 0) return { outcome: 'changed' }
    await storeProfile(deps, jobSeekerId, values)
    await deps.db
      .updateTable('jobSeeker')
      .set({
        ...personColumns(values.basic),
        ...(await officeAfterMove(deps, before, values)),
        isPublished: values.provision.isPublished,
        changedAt: deps.now,
      })
      .where('id', '=', jobSeekerId)
      .execute()
    await insertChange(deps.db, {
      jobSeekerId,
      changedAt: deps.now,
      changedBy: input.by.kind,
      staffMemberId: input.by.kind === 'staff' ? input.by.staffMemberId : null,
      what: input.step,
      items,
    })
    return { outcome: 'changed' }
  })
}

/** 利用安定所 follows the residence (C6): whoever moves gets the office of the new one. */
async function officeAfterMove(deps: Deps, before: RegistrationValues, after: RegistrationValues) {
  const hasMoved =
    before.basic.postalCode !== after.basic.postalCode || before.basic.placeCode !== after.basic.placeCode
  if (!hasMoved) return {}
  const [office] = await findOfficesOfResidence(deps.db, after.basic)
  return office ? { officeNumber: office.number } : {}
}
