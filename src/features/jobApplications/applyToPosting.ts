import { addDays, japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { lockOpenAccount } from '../accounts/index.ts'
import { findStaged, type Place, type ShownAttachment, sendStaged } from '../attachments/index.ts'
import { isPostingOpen } from '../jobPostings/index.ts'
import {
  extendByActivity,
  findJobSeekerOfAccount,
  type JobSeekerSummary,
  registrationStanding,
} from '../jobSeekers/index.ts'
import { postMessage } from '../messages/index.ts'
import { findRestriction } from '../restrictions/index.ts'
import { ANSWER_DUE_DAYS } from './rules.views.ts'
import { deleteDraft, findDraft } from './store.drafts.ts'
import {
  findApplicationTo,
  findPostingToApply,
  hasInvitation,
  holdPosting,
  insertApplication,
  insertEvent,
} from './store.ts'
import { words } from './words.ts'

/** Why a person cannot apply to a posting now. */
export type ApplyObstacle =
  | { obstacle: 'notRegistered' | 'lapsed' | 'postingClosed' | 'notAccepting' }
  | { obstacle: 'restricted'; beganAt: Date }
  | { obstacle: 'alreadyApplied'; applicationId: string }

export type PostingToApply = NonNullable<Awaited<ReturnType<typeof findPostingToApply>>>

/** Asked by the posting's page, by every step of applying, and once more under locks when it is sent (H1, H2). */
export async function findApplyObstacle(
  deps: Deps,
  accountId: number,
  posting: PostingToApply,
): Promise<ApplyObstacle | undefined> {
  const { db, now } = deps
  const jobSeeker = await findJobSeekerOfAccount(db, accountId, now)
  if (!jobSeeker) return { obstacle: 'notRegistered' }
  const applied = await findApplicationTo(db, jobSeeker.id, posting.id)
  if (applied) return { obstacle: 'alreadyApplied', applicationId: applied.publicId }
  const standing = await registrationStanding(db, accountId, now)
  if (standing.closed.includes('directApplication')) return { obstacle: 'lapsed' }
  const restriction = await findRestriction(db, jobSeeker.id)
  if (restriction) return { obstacle: 'restricted', beganAt: restriction.beganAt }
  if (!posting.acceptsDirectApplication) return { obstacle: 'notAccepting' }
  if (!isPostingOpen(posting, japaneseDay(now))) return { obstacle: 'postingClosed' }
  return undefined
}

/** Where the files of an application stand until it is sent. */
export function placeOfDocuments(accountId: number, jobSeekerId: number, jobPostingId: number): Place {
  return { purpose: 'application', jobSeekerId, jobPostingId, uploadedBy: 'jobSeeker', uploaderId: accountId }
}

/** What a person has written and attached for a posting, and by what it is known that it is what was confirmed. */
export interface WrittenApplication {
  motive: string
  documents: ShownAttachment[]
  seenAt: string
}

/** The draft with the files that would go with it now. */
export async function findWrittenApplication(
  deps: Pick<Deps, 'db'>,
  input: { accountId: number; jobSeekerId: number; posting: PostingToApply },
): Promise<WrittenApplication | undefined> {
  const { accountId, jobSeekerId, posting } = input
  const draft = await findDraft(deps.db, jobSeekerId, posting.id)
  if (!draft) return undefined
  const staged = posting.takesDocuments
    ? await findStaged(deps.db, placeOfDocuments(accountId, jobSeekerId, posting.id))
    : []
  const documents = staged.filter(({ scanState }) => scanState === 'clean' || scanState === 'pending')
  const seenAt = [draft.savedAt.toISOString(), ...documents.map(({ publicId }) => publicId)].join('~')
  return { motive: draft.motive, documents, seenAt }
}

export type ApplyOutcome =
  | { outcome: 'applied'; applicationId: string }
  | { outcome: 'draftGone' | 'draftChanged' | 'obstacle' | 'postingUnknown' }

/**
 * 応募する: sends what the person has just seen on the confirmation. Leaving, restriction, lapse and the posting's closing
 * are judged in the same transaction, under locks, so that none of them can slip in between (RACE-2).
 * @param input.seenAt what was confirmed: the draft's moment and its files
 */
export async function applyToPosting(
  deps: Deps,
  input: { accountId: number; postingId: string; seenAt: string },
): Promise<ApplyOutcome> {
  return inTransaction(deps, async (deps) => {
    const { db } = deps
    const account = await lockOpenAccount(db, input.accountId)
    const found = await findPostingToApply(db, input.postingId)
    if (!account || !found) return { outcome: 'postingUnknown' }
    await holdPosting(db, found.id)
    const posting = await findPostingToApply(db, input.postingId)
    const jobSeeker = await findJobSeekerOfAccount(db, input.accountId, deps.now)
    if (!posting || !jobSeeker || (await findApplyObstacle(deps, input.accountId, posting)))
      return { outcome: 'obstacle' }
    const written = await findWrittenApplication(deps, { ...input, jobSeekerId: jobSeeker.id, posting })
    if (!written) return { outcome: 'draftGone' }
    if (written.seenAt !== input.seenAt) return { outcome: 'draftChanged' }
    const outcome = await writeApplication(deps, jobSeeker, posting, written.motive)
    if (outcome.outcome !== 'applied') return outcome
    const place = placeOfDocuments(input.accountId, jobSeeker.id, posting.id)
    const { id: jobApplicationId } = outcome
    if (written.documents.length > 0) await sendStaged(db, place, { jobApplicationId }, deps.now)
    return { outcome: 'applied', applicationId: outcome.applicationId }
  })
}

async function writeApplication(
  deps: Deps,
  jobSeeker: JobSeekerSummary,
  posting: PostingToApply,
  motive: string,
): Promise<{ outcome: 'applied'; applicationId: string; id: number } | { outcome: 'obstacle' }> {
  const { db, now } = deps
  const { establishmentId } = posting
  const key = { jobSeekerId: jobSeeker.id, jobPostingId: posting.id }
  const kind = (await hasInvitation(db, key.jobSeekerId, key.jobPostingId)) ? 'invited' : 'direct'
  const answerDueOn = addDays(japaneseDay(now), ANSWER_DUE_DAYS)
  const inserted = await insertApplication(db, { ...key, establishmentId, kind, motive, appliedAt: now, answerDueOn })
  if (!inserted) return { outcome: 'obstacle' }
  await insertEvent(db, { jobApplicationId: inserted.id, happenedAt: now, actor: 'jobSeeker', action: 'apply' })
  await postMessage(deps, {
    ...key,
    establishmentId,
    sender: 'service',
    body: words.messages.apply(posting.occupationTitle),
    quietFor: 'jobSeeker',
    disclosesName: true,
  })
  await deleteDraft(db, key.jobSeekerId, key.jobPostingId)
  await extendByActivity(deps, key.jobSeekerId, { kind: 'self' })
  return { outcome: 'applied', applicationId: inserted.publicId, id: inserted.id }
}
