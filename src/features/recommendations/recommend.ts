import { japaneseDay } from '../../basics/japaneseDay.ts'
import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { findWholePosting, isPostingOpen } from '../jobPostings/index.ts'
import { postMessage } from '../messages/index.ts'
import { findReferralObstacle, type ReferOutcome, type ReferralObstacle, referOnline } from '../referrals/index.ts'
import { findRecommendation, storeRecommendation } from './store.ts'
import { words } from './words.ts'

export type RecommendOutcome = { outcome: 'sent' | 'toldBefore' } | { outcome: 'obstacle'; obstacle: ReferralObstacle }

/**
 * おすすめ求人を送る: the posting stands in the person's list and is told of in a message from the office. With
 * `isOnlineReferral` applying to it is a オンラインハローワーク紹介, for which the person must be one who can be referred.
 */
export async function recommend(
  deps: Deps,
  input: {
    jobSeekerId: number
    postingId: string
    staffId: number
    officeNumber: string | null
    comment: string
    isOnlineReferral: boolean
    /** Not to somebody who was told of this posting before, also not at this very moment by somebody else. */
    onlyOnce?: boolean
  },
): Promise<RecommendOutcome> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, postingId, staffId, officeNumber, comment, isOnlineReferral } = input
    const obstacle = await findReferralObstacle(deps, jobSeekerId)
    if (obstacle) return { outcome: 'obstacle', obstacle }
    const posting = await findWholePosting(deps.db, { publicId: postingId })
    if (!posting) return { outcome: 'obstacle', obstacle: 'postingUnknown' }
    if (!isPostingOpen(posting, japaneseDay(deps.now))) return { outcome: 'obstacle', obstacle: 'postingClosed' }
    const isStored = await storeRecommendation(deps.db, input.onlyOnce === true, {
      publicId: randomId(),
      jobSeekerId,
      jobPostingId: posting.id,
      staffMemberId: staffId,
      officeNumber,
      isOnlineReferral,
      comment,
      sentAt: deps.now,
    })
    if (!isStored) return { outcome: 'toldBefore' }
    await postMessage(deps, {
      jobSeekerId,
      jobPostingId: null,
      establishmentId: null,
      sender: 'office',
      body: words.message(posting.occupationTitle, comment, isOnlineReferral),
    })
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staffId },
      action: 'recommend',
      subject: { kind: 'jobSeeker', id: jobSeekerId },
      details: { isOnlineReferral },
    })
    return { outcome: 'sent' }
  })
}

/** 応募する on a おすすめ求人 that the office made a オンラインハローワーク紹介 (F2). */
export async function applyToRecommendation(
  deps: Deps,
  input: { jobSeekerId: number; recommendationId: string; motive: string },
): Promise<ReferOutcome | { outcome: 'unknown' }> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, motive } = input
    const found = await findRecommendation(deps.db, jobSeekerId, input.recommendationId)
    if (!found?.isOnlineReferral) return { outcome: 'unknown' }
    const { staffMemberId: staffId, officeNumber, postingId } = found
    return referOnline(deps, { jobSeekerId, postingId, staffId, officeNumber, motive, selectionNote: null })
  })
}
