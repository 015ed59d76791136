import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { type DraftContents, findDraft, sealDraft, versionOfStep } from './drafts.ts'
import { draftSavedMail } from './mails.ts'
import type { Fields } from './steps/fields.ts'
import type { StepKey } from './steps/stepDefinition.ts'
import { lockAccount, storeDraft } from './store.drafts.ts'

export type SaveDraftStepOutcome =
  | { outcome: 'saved'; version: number }
  /** Another tab or device saved this step in the meantime: nothing was overwritten. */
  | { outcome: 'conflict'; version: number; fields: Fields }

/** Saves one step of the unfinished registration; at a press of 一時保存 mail no. 6 follows (D2). */
export async function saveDraftStep(
  deps: Deps,
  accountId: number,
  input: {
    step: StepKey
    fields: Fields
    /** The version of the step that the page showed. */
    version: number
    /** Where the person goes on, on this device or another. */
    resumeAt: StepKey
    repairs: string[]
    isPress: boolean
  },
): Promise<SaveDraftStepOutcome> {
  return inTransaction(deps, async (deps) => {
    const account = await lockAccount(deps.db, accountId)
    const draft = await findDraft(deps, accountId)
    const before = versionOfStep(draft, input.step)
    if (before !== input.version)
      return { outcome: 'conflict', version: before, fields: draft?.contents.steps[input.step]?.fields ?? {} }
    const version = before + 1
    const contents: DraftContents = {
      steps: { ...draft?.contents.steps, [input.step]: { version, fields: input.fields } },
      ...(input.repairs.length > 0 && { repairs: { step: input.step, items: input.repairs } }),
    }
    await storeDraft(deps.db, {
      accountId,
      step: input.resumeAt,
      sealed: sealDraft(deps, contents),
      savedAt: deps.now,
      pressedAt: input.isPress ? deps.now : undefined,
    })
    if (input.isPress) await queueMail(deps, draftSavedMail, account.email, { savedAt: deps.now.toISOString() })
    return { outcome: 'saved', version }
  })
}
