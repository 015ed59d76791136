import { japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findWholePosting, type JobPostingSheet } from '../jobPostings/index.ts'
import { stepsOfSheet } from './readSteps.ts'
import { mayChange, mayRenew, OPEN_SUBMISSIONS_AT_MOST, type SubmissionPurpose } from './rules.ts'
import { findPostingIdOfEmployer } from './store.postings.ts'
import { countOpenSubmissions, findOpenSubmissionFor, insertSubmission, lockEmployer } from './store.ts'

export type StartOutcome = { outcome: 'started'; publicId: string } | { outcome: 'tooMany' | 'notPossible' | 'unknown' }

/** What a copy and a renewal leave behind: the older posting's number, days and marks of the office. */
function withoutAcceptance(sheet: JobPostingSheet): JobPostingSheet {
  const { number, acceptedOn, validUntil, applicationDeadline, acceptingOffice, acceptingOfficeNumber, ...head } =
    sheet.head
  return { ...sheet, head }
}

const steps = (sheet: JobPostingSheet) =>
  Object.fromEntries(Object.entries(stepsOfSheet(sheet)).map(([step, fields]) => [step, { version: 1, fields }]))

/** Begins a new posting on an establishment of one's own. */
export async function startSubmission(
  deps: Deps,
  input: { employerId: number; establishmentId: number },
): Promise<StartOutcome> {
  return inTransaction(deps, async (deps) => {
    await lockEmployer(deps.db, input.employerId)
    if ((await countOpenSubmissions(deps.db, input.employerId)) >= OPEN_SUBMISSIONS_AT_MOST)
      return { outcome: 'tooMany' }
    const row = {
      ...input,
      purpose: 'new' as const,
      jobPostingId: null,
      createdAt: deps.now,
      steps: {},
      baseSheet: null,
    }
    return { outcome: 'started', publicId: (await insertSubmission(deps.db, row)).publicId }
  })
}

/**
 * Begins a change or a renewal of a posting, or a copy of it; one change and one renewal at a time, so that who presses again
 * comes to the one that is open.
 */
export async function startFromPosting(
  deps: Deps,
  input: { employerId: number; postingPublicId: string; purpose: SubmissionPurpose },
): Promise<StartOutcome> {
  return inTransaction(deps, async (deps) => {
    const { employerId, purpose } = input
    await lockEmployer(deps.db, employerId)
    const id = await findPostingIdOfEmployer(deps.db, employerId, input.postingPublicId)
    const posting = id === undefined ? undefined : await findWholePosting(deps.db, { id })
    if (!posting || posting.establishmentId === null) return { outcome: 'unknown' }
    const today = japaneseDay(deps.now)
    if (purpose === 'change' && !mayChange(posting, today)) return { outcome: 'notPossible' }
    if (purpose === 'renewal' && !mayRenew(posting, today)) return { outcome: 'notPossible' }
    if (purpose !== 'new') {
      const open = await findOpenSubmissionFor(deps.db, posting.id, purpose)
      if (open) return { outcome: 'started', publicId: open.publicId }
    }
    if ((await countOpenSubmissions(deps.db, employerId)) >= OPEN_SUBMISSIONS_AT_MOST) return { outcome: 'tooMany' }
    const sheet = purpose === 'change' ? posting.sheet : withoutAcceptance(posting.sheet)
    const inserted = await insertSubmission(deps.db, {
      employerId,
      establishmentId: posting.establishmentId,
      purpose,
      jobPostingId: purpose === 'new' ? null : posting.id,
      createdAt: deps.now,
      steps: steps(sheet),
      baseSheet: sheet,
    })
    return { outcome: 'started', publicId: inserted.publicId }
  })
}
