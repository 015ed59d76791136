import type { Db } from '../../db/open.ts'
import type { PostingStatus } from './rules.ts'
import { savePosting } from './savePostings.ts'
import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'

/**
 * The office puts right what a published posting says, in the caller's transaction. Its source stays noted, so that reading the same
 * file again does not undo the correction; a file in which the employer has changed something does.
 */
export async function correctPosting(
  db: Db,
  posting: { id: number; sourceHash: string | null; status: PostingStatus },
  sheet: JobPostingSheet,
  now: Date,
): Promise<{ ok: true } | { ok: false; reasons: string[] }> {
  const saved = await savePosting(db, sheet, now, posting.status)
  if (!saved.ok) return saved
  if (saved.id !== posting.id) throw new Error('a correction must not change the number of a posting')
  await db.updateTable('jobPosting').set({ sourceHash: posting.sourceHash }).where('id', '=', posting.id).execute()
  return { ok: true }
}
