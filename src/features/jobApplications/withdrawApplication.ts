import { type Deps, inTransaction } from '../../platform/deps.ts'
import { WITHDRAWAL_REASONS, type WithdrawalReason } from './rules.views.ts'
import { findApplicationOfJobSeeker } from './store.lists.ts'
import { takeStep } from './takeStep.ts'
import { words } from './words.ts'

export type StepOutcome = 'done' | 'notPossible' | 'unknown'

/** 応募を取り下げる: open at any time, also with a 無効 registration; the employer is told in the same transaction. */
export async function withdrawApplication(
  deps: Deps,
  input: { jobSeekerId: number; applicationId: string; reason: WithdrawalReason; note: string },
): Promise<StepOutcome> {
  return inTransaction(deps, async (deps) => {
    const found = await findApplicationOfJobSeeker(deps.db, input.jobSeekerId, input.applicationId)
    if (!found) return 'unknown'
    const { reason, note } = input
    const taken = await takeStep(deps, found.id, {
      actor: 'jobSeeker',
      action: 'withdraw',
      details: { reason, note },
      message: words.messages.withdraw(WITHDRAWAL_REASONS[reason], note),
    })
    return taken ? 'done' : 'notPossible'
  })
}
