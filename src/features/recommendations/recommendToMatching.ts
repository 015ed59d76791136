import { addMinutes, japaneseDay } from '../../basics/japaneseDay.ts'
import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { recommend } from './recommend.ts'
import { BULK_AT_MOST, BULK_STEP, BULK_UNDO_MINUTES } from './rules.ts'
import {
  cancelBulkRecommendation,
  findMatchingPeople,
  insertBulkRecommendation,
  type MatchingPerson,
  storeBulkProgress,
  takeDueBulkRecommendation,
} from './store.bulk.ts'

/** Whom a posting suits among an office's people, at most as many as one order reaches. */
export async function findWhomItSuits(
  deps: Deps,
  input: { jobPostingId: number; officeNumber: string | null },
): Promise<MatchingPerson[]> {
  return findMatchingPeople(deps.db, { ...input, today: japaneseDay(deps.now) }, BULK_AT_MOST)
}

/** 合う方全員に送る, after the undo window. @returns the order's public id */
export async function planRecommendations(
  deps: Deps,
  input: { jobPostingId: number; staffId: number; officeNumber: string | null; comment: string },
): Promise<string> {
  return inTransaction(deps, async (deps) => {
    const { jobPostingId, staffId, officeNumber, comment } = input
    const publicId = randomId()
    await insertBulkRecommendation(deps.db, {
      publicId,
      jobPostingId,
      staffMemberId: staffId,
      officeNumber,
      comment,
      createdAt: deps.now,
      dueAt: addMinutes(deps.now, BULK_UNDO_MINUTES),
    })
    await recordAction(deps, {
      actor: { face: 'counter', principalId: staffId },
      action: 'planRecommendations',
      subject: { kind: 'jobPosting', id: jobPostingId },
    })
    return publicId
  })
}

/** 取り消す, while nothing has left. */
export async function undoRecommendations(
  deps: Deps,
  input: { publicId: string; staffId: number },
): Promise<'cancelled' | 'tooLate'> {
  const { publicId, staffId: staffMemberId } = input
  const isCancelled = await cancelBulkRecommendation(deps.db, { publicId, staffMemberId, now: deps.now })
  return isCancelled ? 'cancelled' : 'tooLate'
}

/** One step of one order, in a transaction of its own. @returns whether there was one */
async function sendStep(deps: Deps): Promise<boolean> {
  return inTransaction(deps, async (deps) => {
    const order = await takeDueBulkRecommendation(deps.db, deps.now)
    if (!order) return false
    const { jobPostingId, officeNumber, staffMemberId: staffId, comment, postingId } = order
    const step = Math.min(BULK_STEP, BULK_AT_MOST - order.sentCount)
    const people = await findMatchingPeople(deps.db, { jobPostingId, officeNumber, today: japaneseDay(deps.now) }, step)
    let sent = 0
    for (const { id: jobSeekerId } of people) {
      const told = { jobSeekerId, postingId, staffId, officeNumber, comment, isOnlineReferral: true, onlyOnce: true }
      if ((await recommend(deps, told)).outcome === 'sent') sent++
    }
    const sentCount = order.sentCount + sent
    // Nobody was reached: nobody is left, or the posting has closed meanwhile.
    const isDone = sent === 0 || sentCount >= BULK_AT_MOST
    await storeBulkProgress(deps.db, order.id, { sentCount, doneAt: isDone ? deps.now : null })
    return true
  })
}

/** The sweep of おすすめ求人 to everyone whom a posting suits. */
export async function sendDueBulkRecommendations(deps: Deps): Promise<void> {
  while (await sendStep(deps));
}
