import { addDays, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { isPostingOpen } from '../jobPostings/index.ts'
import { postMessage } from '../messages/index.ts'
import { ANSWER_DUE_DAYS } from './rules.views.ts'
import { findPostingToApply, holdPosting, insertApplication, insertEvent } from './store.ts'
import { words } from './words.ts'

export type OfficeApplicationOutcome =
  | { outcome: 'opened'; id: number; publicId: string }
  | { outcome: 'postingUnknown' | 'postingClosed' | 'alreadyApplied' }

/**
 * An application that a ハローワーク紹介 brings about, in the caller's transaction: made by the staff at the counter, or
 * by the person who answers a オンラインハローワーク紹介. Whether the person may be referred is the caller's question.
 */
export async function openOfficeApplication(
  deps: Deps,
  input: { jobSeekerId: number; postingId: string; kind: 'referral' | 'onlineReferral'; motive: string },
): Promise<OfficeApplicationOutcome> {
  const { db, now } = deps
  const found = await findPostingToApply(db, input.postingId)
  if (!found) return { outcome: 'postingUnknown' }
  await holdPosting(db, found.id)
  const posting = await findPostingToApply(db, input.postingId)
  if (!posting || !isPostingOpen(posting, japaneseDay(now))) return { outcome: 'postingClosed' }
  const { jobSeekerId, kind, motive } = input
  const { establishmentId } = posting
  const key = { jobSeekerId, jobPostingId: posting.id }
  const answerDueOn = addDays(japaneseDay(now), ANSWER_DUE_DAYS)
  const inserted = await insertApplication(db, { ...key, establishmentId, kind, motive, appliedAt: now, answerDueOn })
  if (!inserted) return { outcome: 'alreadyApplied' }
  const isByOffice = kind === 'referral'
  await insertEvent(db, {
    jobApplicationId: inserted.id,
    happenedAt: now,
    actor: isByOffice ? 'office' : 'jobSeeker',
    action: isByOffice ? 'refer' : 'applyToReferral',
  })
  await postMessage(deps, {
    ...key,
    establishmentId,
    sender: 'service',
    body: isByOffice
      ? words.messages.refer(posting.occupationTitle)
      : words.messages.applyToReferral(posting.occupationTitle),
    ...(!isByOffice && { quietFor: 'jobSeeker' }),
    disclosesName: true,
  })
  return { outcome: 'opened', ...inserted }
}
