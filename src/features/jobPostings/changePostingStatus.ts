import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { PostingStatus } from './rules.ts'
import { logPostingChanges, takeImportLock } from './store.ts'

/**
 * Gives a posting another status, if it still has the one that the caller saw, and tells followers (the search index) of it.
 * @returns whether it was changed
 */
export async function changePostingStatus(
  deps: Deps,
  change: { jobPostingId: number; from: PostingStatus; to: PostingStatus },
): Promise<boolean> {
  return inTransaction(deps, async (deps) => {
    await takeImportLock(deps.db)
    const changed = await deps.db
      .updateTable('jobPosting')
      .set(({ eb }) => ({ status: change.to, changedAt: deps.now, version: eb('version', '+', 1) }))
      .where('id', '=', change.jobPostingId)
      .where('status', '=', change.from)
      .returning('id')
      .executeTakeFirst()
    if (changed) await logPostingChanges(deps.db, [changed.id], 'saved', deps.now)
    return changed !== undefined
  })
}
