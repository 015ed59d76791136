import { type DayString, japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { recordAction } from '../audit/index.ts'
import { findMailAddressesOfEmployer } from '../employers/index.ts'
import {
  changePostingStatus,
  findWholePosting,
  type JobPostingSheet,
  type PostingStatus,
  postingValidUntil,
  savePosting,
  takePostingNumber,
} from '../jobPostings/index.ts'
import { findOffice } from '../offices/index.ts'
import {
  checkSubmission,
  hasStops,
  insertSubmissionEvent,
  lockSubmission,
  PURPOSES,
  type Submission,
} from '../postingEditor/index.ts'
import { postingAcceptedMail } from './mails.ts'
import { type DeskStaff, mayDecide } from './rules.ts'
import { setAccepted } from './store.ts'

export type AcceptOutcome =
  | { outcome: 'accepted'; number: string }
  /** A check stands against it and no reason was given. */
  | { outcome: 'stopped' }
  | { outcome: 'refused'; reasons: string[] }
  | { outcome: 'notHolder' | 'changed' | 'notWaiting' | 'postingOver' | 'noOffice' | 'unknown' }

interface Standing {
  head: JobPostingSheet['head']
  status: PostingStatus
}

const earlier = (one: DayString | undefined, other: DayString) => (one !== undefined && one < other ? one : other)

/** 求人番号, 受付年月日 and 有効期限 of what is accepted: new ones, or for a change those that the posting has. */
async function standingOf(deps: Deps, submission: Submission, officeNumber: string): Promise<Standing | 'postingOver'> {
  const today = japaneseDay(deps.now)
  const wished = (submission.sheet as JobPostingSheet).head.applicationDeadline
  if (submission.purpose === 'change') {
    const posting = await findWholePosting(deps.db, { id: submission.jobPostingId! })
    if (!posting || !['open', 'suspended'].includes(posting.status) || posting.validUntil < today) return 'postingOver'
    const { number, acceptedOn, validUntil } = posting
    return {
      head: { number, acceptedOn, validUntil, applicationDeadline: earlier(wished, validUntil) },
      status: posting.status,
    }
  }
  const validUntil = postingValidUntil(today)
  const number = await takePostingNumber(deps.db, officeNumber)
  return {
    head: { number, acceptedOn: today, validUntil, applicationDeadline: earlier(wished, validUntil) },
    status: 'open',
  }
}

/** 更新: the older posting ends when the new one begins, so that nobody finds the same work twice. */
async function endRenewed(deps: Deps, submission: Submission): Promise<void> {
  if (submission.purpose !== 'renewal' || submission.jobPostingId === null) return
  const older = await findWholePosting(deps.db, { id: submission.jobPostingId })
  if (older) await changePostingStatus(deps, { jobPostingId: older.id, from: older.status, to: 'closed' })
}

async function tellEmployer(deps: Deps, submission: Submission, sheet: JobPostingSheet): Promise<void> {
  const { head, work } = sheet
  const addresses = await findMailAddressesOfEmployer(deps.db, submission.employerId, submission.sentBy)
  const facts = {
    title: work.occupationTitle ?? '',
    number: head.number ?? '',
    validUntil: head.validUntil ?? '',
    purpose: PURPOSES[submission.purpose],
  }
  for (const address of addresses) await queueMail(deps, postingAcceptedMail, address, facts)
}

/**
 * 受理: gives the posting its number and limits and makes it public at once; the search follows through the change log.
 * @param reason why it is accepted although a check stands against it; empty where none does
 */
export async function acceptSubmission(
  deps: Deps,
  staff: DeskStaff,
  input: { publicId: string; version: number; reason: string },
): Promise<AcceptOutcome> {
  return inTransaction(deps, async (deps) => {
    const submission = await lockSubmission(deps.db, input.publicId)
    if (!submission) return { outcome: 'unknown' }
    if (submission.state !== 'waiting') return { outcome: 'notWaiting' }
    if (!mayDecide(staff, submission.takenBy)) return { outcome: 'notHolder' }
    if (submission.version !== input.version) return { outcome: 'changed' }
    const sent = submission.sheet as JobPostingSheet
    const isStopped = hasStops(await checkSubmission(deps, submission, sent))
    if (isStopped && input.reason === '') return { outcome: 'stopped' }
    const officeNumber = submission.officeNumber ?? staff.officeNumber
    if (officeNumber === null) return { outcome: 'noOffice' }
    const standing = await standingOf(deps, submission, officeNumber)
    if (standing === 'postingOver') return { outcome: 'postingOver' }
    const office = await findOffice(deps.db, officeNumber)
    const accepting = { acceptingOfficeNumber: officeNumber, ...(office && { acceptingOffice: office.name }) }
    const sheet: JobPostingSheet = { ...sent, head: { ...sent.head, ...accepting, ...standing.head } }
    const saved = await savePosting(deps.db, sheet, deps.now, standing.status)
    if (!saved.ok) return { outcome: 'refused', reasons: saved.reasons }
    await endRenewed(deps, submission)
    const decision = { decidedBy: staff.id, decidedAt: deps.now }
    await setAccepted(deps.db, submission.id, { sheet, acceptedPostingId: saved.id, ...decision })
    await recordDecision(deps, staff, submission, isStopped ? input.reason : '')
    await tellEmployer(deps, submission, sheet)
    return { outcome: 'accepted', number: saved.number }
  })
}

async function recordDecision(deps: Deps, staff: DeskStaff, submission: Submission, reason: string): Promise<void> {
  await insertSubmissionEvent(deps.db, {
    postingSubmissionId: submission.id,
    happenedAt: deps.now,
    face: 'counter',
    principalId: staff.id,
    action: 'accepted',
  })
  await recordAction(deps, {
    actor: { face: 'counter', principalId: staff.id },
    action: 'acceptPosting',
    subject: { kind: 'postingSubmission', id: submission.id },
    details: { purpose: submission.purpose, ...(reason !== '' && { againstCheck: reason }) },
  })
}
