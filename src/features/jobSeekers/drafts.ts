import type { Deps } from '../../platform/deps.ts'
import { type Fields, fieldText } from './steps/fields.ts'
import type { DraftFields } from './steps/registrationValues.ts'
import { STEP_KEYS, type StepKey } from './steps/stepDefinition.ts'
import { type DraftRow, findDraftRow } from './store.drafts.ts'

/** What a draft holds inside its seal. */
export interface DraftContents {
  steps: Partial<Record<StepKey, { version: number; fields: Fields }>>
  /** What was repaired when a step was last left by 次へ進む; told on the screen that follows. */
  repairs?: { step: StepKey; items: string[] }
}

export interface Draft extends Omit<DraftRow, 'sealed' | 'step'> {
  step: StepKey
  contents: DraftContents
}

const SEAL_PURPOSE = 'registrationDraft'

export const sealDraft = (deps: Deps, contents: DraftContents) =>
  deps.secrets.seal(SEAL_PURPOSE, JSON.stringify(contents))

/** 一時保存 of an account, opened. */
export async function findDraft(deps: Deps, accountId: number): Promise<Draft | undefined> {
  const row = await findDraftRow(deps.db, accountId)
  if (!row) return undefined
  const { sealed, ...rest } = row
  const contents = JSON.parse(deps.secrets.unseal(SEAL_PURPOSE, sealed)) as DraftContents
  return { ...rest, step: row.step as StepKey, contents }
}

export function fieldsOfDraft(draft: Draft | undefined): DraftFields {
  const steps = draft?.contents.steps ?? {}
  return Object.fromEntries(STEP_KEYS.map((key) => [key, steps[key]?.fields ?? {}]))
}

export const versionOfStep = (draft: Draft | undefined, step: StepKey) => draft?.contents.steps[step]?.version ?? 0

/** Changes whenever any step does: what was reviewed is what is registered. */
export function versionOfDraft(draft: Draft | undefined): number {
  return STEP_KEYS.reduce((sum, key) => sum + versionOfStep(draft, key), 0)
}

export function saysDisability(fields: DraftFields): boolean {
  return fieldText(fields.basic ?? {}, 'hasDisability') === 'yes'
}
