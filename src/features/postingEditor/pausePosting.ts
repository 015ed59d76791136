import { japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { changePostingStatus, findWholePosting } from '../jobPostings/index.ts'
import { mayResume, mayStop } from './rules.ts'
import { findPostingIdOfEmployer } from './store.postings.ts'

/** 募集停止 and 募集再開: at once, and the search follows. Open applications go on: the employer still answers them. */
export async function pausePosting(
  deps: Deps,
  input: { employerId: number; loginId: number; postingPublicId: string; to: 'suspended' | 'open' },
): Promise<'done' | 'notPossible' | 'unknown'> {
  return inTransaction(deps, async (deps) => {
    const id = await findPostingIdOfEmployer(deps.db, input.employerId, input.postingPublicId)
    const posting = id === undefined ? undefined : await findWholePosting(deps.db, { id })
    if (!posting) return 'unknown'
    const today = japaneseDay(deps.now)
    const isPossible = input.to === 'suspended' ? mayStop(posting, today) : mayResume(posting, today)
    if (!isPossible) return 'notPossible'
    const change = { jobPostingId: posting.id, from: posting.status, to: input.to }
    if (!(await changePostingStatus(deps, change))) return 'notPossible'
    await recordAction(deps, {
      actor: { face: 'employer', principalId: input.loginId },
      action: input.to === 'suspended' ? 'stopPosting' : 'resumePosting',
      subject: { kind: 'jobPosting', id: posting.id },
    })
    return 'done'
  })
}
