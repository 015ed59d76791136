import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { endRestriction } from '../restrictions/index.ts'

/** 制限を解除 after a visit (H2): from now on only later reports count. */
export async function liftRestriction(
  deps: Deps,
  input: { staffId: number; jobSeekerId: number; note: string },
): Promise<'lifted' | 'notRestricted'> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, staffId, note } = input
    const ended = await endRestriction(deps.db, {
      jobSeekerId,
      liftedAt: deps.now,
      liftedBy: staffId,
      liftNote: note,
    })
    if (!ended) return 'notRestricted'
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staffId },
      action: 'liftRestriction',
      subject: { kind: 'jobSeeker', id: jobSeekerId },
    })
    return 'lifted'
  })
}
