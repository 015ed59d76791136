import { type Deps, inTransaction } from '../../platform/deps.ts'
import { lockOpenAccount } from '../accounts/index.ts'
import { recordAction } from '../audit/index.ts'
import { getJobSeekerSummary } from '../jobSeekers/index.ts'
import { saveDecision } from './store.noShows.ts'
import { findApplicationByPublicId } from './store.ts'
import { takeStep } from './takeStep.ts'
import type { StepOutcome } from './withdrawApplication.ts'
import { words } from './words.ts'

/**
 * The counter decides on an objection. Upheld, the report is out of every count; the selection goes on where it can:
 * not for a person who had withdrawn, nor for one whose account is closed.
 */
export async function decideObjection(
  deps: Deps,
  input: { staffId: number; applicationId: string; decision: 'upheld' | 'rejected'; note: string },
): Promise<StepOutcome> {
  return inTransaction(deps, async (deps) => {
    const { db } = deps
    const found = await findApplicationByPublicId(db, input.applicationId)
    if (!found) return 'unknown'
    const { accountId } = await getJobSeekerSummary(db, found.jobSeekerId, deps.now)
    // The account first, as everyone who opens or closes something does.
    const account = accountId === null ? undefined : await lockOpenAccount(db, accountId)
    const canGoOn = found.withdrawnAt === null && (accountId === null || account !== undefined)
    const isUpheld = input.decision === 'upheld'
    const action = !isUpheld ? 'rejectObjection' : canGoOn ? 'upholdObjection' : 'upholdObjectionOfEnded'
    const message = isUpheld ? words.messages.upholdObjection : words.messages.rejectObjection
    const step = { actor: 'office', action, details: { note: input.note }, message } as const
    const taken = await takeStep(deps, found.id, step, async () => {
      await saveDecision(db, found.id, {
        decision: input.decision,
        decidedAt: deps.now,
        decidedBy: input.staffId,
        decisionNote: input.note,
      })
      return true
    })
    if (!taken) return 'notPossible'
    await recordAction(deps, {
      actor: { face: 'counter', principalId: input.staffId },
      action,
      subject: { kind: 'jobSeeker', id: found.jobSeekerId },
    })
    return 'done'
  })
}
