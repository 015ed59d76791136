import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findApplicationOfJobSeeker } from './store.lists.ts'
import { saveObjection } from './store.noShows.ts'
import { takeStep } from './takeStep.ts'
import type { StepOutcome } from './withdrawApplication.ts'

/** 異議を申し出る: within seven days of the report, once; the counter decides. */
export async function objectToNoShow(
  deps: Deps,
  input: { jobSeekerId: number; applicationId: string; objection: string },
): Promise<StepOutcome> {
  return inTransaction(deps, async (deps) => {
    const found = await findApplicationOfJobSeeker(deps.db, input.jobSeekerId, input.applicationId)
    if (!found) return 'unknown'
    const taken = await takeStep(deps, found.id, { actor: 'jobSeeker', action: 'objectToNoShow' }, async () => {
      await saveObjection(deps.db, found.id, input.objection, deps.now)
      return true
    })
    return taken ? 'done' : 'notPossible'
  })
}
