import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { Fields } from './readSteps.ts'
import { isEditable, type StepKey } from './rules.ts'
import { lockSubmission } from './store.ts'

export type SaveStepOutcome =
  | { outcome: 'saved'; version: number }
  /** Another tab or colleague saved this screen in the meantime: nothing was overwritten. */
  | { outcome: 'conflict'; version: number; fields: Fields }
  /** It was sent in the meantime. */
  | { outcome: 'notEditable' }
  | { outcome: 'unknown' }

/** Saves one screen of a submission as it was typed, whatever is still wrong with it. */
export async function saveStep(
  deps: Deps,
  input: {
    employerId: number
    publicId: string
    step: StepKey
    fields: Fields
    version: number
    resumeAt: string
  },
): Promise<SaveStepOutcome> {
  return inTransaction(deps, async (deps) => {
    const submission = await lockSubmission(deps.db, input.publicId)
    if (submission?.employerId !== input.employerId) return { outcome: 'unknown' }
    if (!isEditable(submission.state)) return { outcome: 'notEditable' }
    const stored = submission.steps[input.step]
    const before = stored?.version ?? 0
    if (before !== input.version) return { outcome: 'conflict', version: before, fields: stored?.fields ?? {} }
    const steps = { ...submission.steps, [input.step]: { version: before + 1, fields: input.fields } }
    await deps.db
      .updateTable('postingSubmission')
      .set(({ eb }) => ({
        steps: JSON.stringify(steps),
        step: input.resumeAt,
        savedAt: deps.now,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', submission.id)
      .execute()
    return { outcome: 'saved', version: before + 1 }
  })
}
