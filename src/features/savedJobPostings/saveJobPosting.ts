import { japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findPosting, isPostingOpen } from '../jobPostings/index.ts'
import { registrationStanding } from '../jobSeekers/index.ts'
import { MOST_SAVED_POSTINGS } from './rules.ts'
import { countSavedPostings, deleteSavedPosting, findSavedAmong, insertSavedPosting, lockJobSeeker } from './store.ts'

export type SaveOutcome = 'added' | 'full' | 'gone' | 'closed'

/** Adding favourites is closed while the registration is 無効 (H1). */
export async function isAddingClosed(deps: Deps, accountId: number): Promise<boolean> {
  const { closed } = await registrationStanding(deps.db, accountId, deps.now)
  return closed.includes('addFavourite')
}

/**
 * お気に入りに追加. Additions of one person wait for each other: the 300th is the last, however many come at once;
 * the same posting twice is one favourite.
 * @param publicId the posting's public id
 */
export async function saveJobPosting(
  deps: Deps,
  input: { accountId: number; jobSeekerId: number; publicId: string },
): Promise<SaveOutcome> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, publicId } = input
    if (await isAddingClosed(deps, input.accountId)) return 'closed'
    const posting = await findPosting(deps.db, publicId, 'jobSeeker')
    if (!posting || !isPostingOpen(posting, japaneseDay(deps.now))) return 'gone'
    await lockJobSeeker(deps.db, jobSeekerId)
    if ((await findSavedAmong(deps.db, jobSeekerId, [posting.id])).size > 0) return 'added'
    if ((await countSavedPostings(deps.db, jobSeekerId)) >= MOST_SAVED_POSTINGS) return 'full'
    await insertSavedPosting(deps.db, { jobSeekerId, jobPostingId: posting.id, savedAt: deps.now })
    return 'added'
  })
}

/** Open at all times; what is not there stays so. */
export async function removeJobPosting(
  deps: Deps,
  input: { jobSeekerId: number; publicId: string },
): Promise<'removed'> {
  await deleteSavedPosting(deps.db, input.jobSeekerId, input.publicId)
  return 'removed'
}
