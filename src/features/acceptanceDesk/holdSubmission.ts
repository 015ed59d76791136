import { type Deps, inTransaction } from '../../platform/deps.ts'
import { insertSubmissionEvent, lockSubmission } from '../postingEditor/index.ts'
import { type DeskStaff, mayTake } from './rules.ts'
import { findColleagues, setHolder } from './store.ts'

export type HoldOutcome = 'done' | 'heldByOther' | 'notWaiting' | 'unknown'

async function hold(
  deps: Deps,
  publicId: string,
  staff: DeskStaff,
  to: { holderId: number | null; action: 'taken' | 'handedOver'; note?: string },
): Promise<HoldOutcome> {
  const submission = await lockSubmission(deps.db, publicId)
  if (!submission) return 'unknown'
  if (submission.state !== 'waiting') return 'notWaiting'
  if (!mayTake(staff, submission.takenBy)) return 'heldByOther'
  if (submission.takenBy === to.holderId) return 'done'
  await setHolder(deps.db, submission.id, to.holderId, to.holderId === null ? null : deps.now)
  await insertSubmissionEvent(deps.db, {
    postingSubmissionId: submission.id,
    happenedAt: deps.now,
    face: 'counter',
    principalId: staff.id,
    action: to.action,
  })
  return 'done'
}

/** 担当になる: of two clerks who press at once, one gets it and the other sees who has. */
export async function takeSubmission(deps: Deps, staff: DeskStaff, publicId: string): Promise<HoldOutcome> {
  return inTransaction(deps, (deps) => hold(deps, publicId, staff, { holderId: staff.id, action: 'taken' }))
}

/**
 * Hands a submission to a colleague of one's own office, or puts it back on the desk.
 * @param toLoginId the colleague's login; empty puts it back
 */
export async function handOverSubmission(
  deps: Deps,
  staff: DeskStaff,
  input: { publicId: string; toLoginId: string },
): Promise<HoldOutcome> {
  return inTransaction(deps, async (deps) => {
    const colleagues = input.toLoginId === '' ? [] : await findColleagues(deps.db, staff)
    const colleague = colleagues.find(({ loginId }) => loginId === input.toLoginId)
    if (input.toLoginId !== '' && !colleague) return 'unknown'
    return hold(deps, input.publicId, staff, { holderId: colleague?.id ?? null, action: 'handedOver' })
  })
}
