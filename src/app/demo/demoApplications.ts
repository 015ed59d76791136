import { addDays, addMinutes, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import { insertEmployer, linkEstablishment } from '../../features/employers/index.ts'
import { inviteJobSeeker } from '../../features/invitations/index.ts'
import {
  applyToPosting,
  decideApplication,
  openApplication,
  proposeInterview,
  saveDraft,
  takeInterview,
  withdrawApplication,
} from '../../features/jobApplications/index.ts'
import { findWholePosting, type JobPostingSheet, savePosting } from '../../features/jobPostings/index.ts'
import { findThreadId, findThreadOfJobSeeker, postMessage, readThread } from '../../features/messages/index.ts'
import type { Deps } from '../../platform/deps.ts'
import {
  appliedPosting,
  CARE_ESTABLISHMENT,
  OTHER_ESTABLISHMENT,
  otherPosting,
  requestedPosting,
} from './demoPostings.ts'

interface Person {
  accountId: number
  jobSeekerId: number
  publicId: string
}

interface Posting {
  id: number
  publicId: string
  establishmentId: number | null
}

/** The demo world some days ago: everything written then carries that moment. */
const ago = (deps: Deps, days: number, minutes = 0): Deps => ({
  ...deps,
  now: addMinutes(deps.now, -days * 24 * 60 - minutes),
})

async function savedPosting(deps: Deps, sheet: JobPostingSheet): Promise<Posting> {
  const saved = await savePosting(deps.db, sheet, deps.now)
  if (!saved.ok) throw new Error(saved.reasons.join())
  const posting = await findWholePosting(deps.db, { id: saved.id })
  return posting!
}

async function applied(deps: Deps, person: Person, posting: Posting, motive: string): Promise<string> {
  const { accountId, jobSeekerId } = person
  await saveDraft(deps.db, { jobSeekerId, jobPostingId: posting.id, motive, savedAt: deps.now })
  const seenAt = deps.now.toISOString()
  const outcome = await applyToPosting(deps, { accountId, postingId: posting.publicId, seenAt })
  if (outcome.outcome !== 'applied') throw new Error(`a demo person could not apply: ${outcome.outcome}`)
  return outcome.applicationId
}

/** Other people of the demo world who can apply today. */
async function findPeople(deps: Deps, count: number, but: number): Promise<Person[]> {
  const rows = await deps.db
    .selectFrom('jobSeeker')
    .select(['id', 'accountId', 'publicId'])
    .where('accountId', 'is not', null)
    .where('lapsedOn', 'is', null)
    .where('validUntil', '>=', japaneseDay(deps.now))
    .where('id', '!=', but)
    .orderBy('id')
    .limit(count)
    .execute()
  return rows.map(({ id, accountId, publicId }) => ({ jobSeekerId: id, accountId: accountId!, publicId }))
}

/** At ten in the morning, some days from today. */
const tenOClock = (deps: Deps, days: number) =>
  addMinutes(startOfJapaneseDay(addDays(japaneseDay(deps.now), days)), 10 * 60)

const PLACE = '本社 2階 応接室（東京都千代田区飯田橋0-0-0・架空）'

async function proposed(deps: Deps, employerId: number, applicationId: string): Promise<Date> {
  const slots = [tenOClock(deps, 3), addMinutes(tenOClock(deps, 4), 240)]
  await proposeInterview(deps, {
    employerId,
    applicationId,
    slots,
    durationMinutes: 60,
    place: PLACE,
    directions: '飯田橋駅 東口から徒歩5分',
    toBring: '筆記用具、資格証の写し',
    note: 'お会いできるのを楽しみにしています。',
  })
  return slots[0]!
}

/** Applicants of the demo's employer, one in each state of the board. */
async function loadApplicants(deps: Deps, employerId: number, posting: Posting, but: number): Promise<void> {
  const [fresh, asked, meeting, hired, rejected, gone] = await findPeople(deps, 6, but)
  const motive = '利用者の方の暮らしを近くで支える仕事がしたく、応募しました。'
  const step = (applicationId: string) => ({ employerId, applicationId })
  if (fresh) await applied(ago(deps, 0, 90), fresh, posting, motive)
  if (asked) {
    const id = await applied(ago(deps, 4), asked, posting, motive)
    await openApplication(ago(deps, 3), step(id))
    await proposed(ago(deps, 1), employerId, id)
  }
  if (meeting) {
    const id = await applied(ago(deps, 6), meeting, posting, motive)
    await openApplication(ago(deps, 5), step(id))
    const slot = await proposed(ago(deps, 2), employerId, id)
    await takeInterview(ago(deps, 1), { ...meeting, applicationId: id, slot: slot.toISOString() })
  }
  const decision = { conditionsDifference: '', employmentStartsOn: null }
  if (hired) {
    const id = await applied(ago(deps, 10), hired, posting, motive)
    await decideApplication(ago(deps, 2), {
      ...step(id),
      ...decision,
      action: 'hire',
      message: 'ぜひ一緒に働きましょう。入社の手続きは、あらためてご連絡します。',
      employmentStartsOn: addDays(japaneseDay(deps.now), 20),
    })
  }
  if (rejected) {
    const id = await applied(ago(deps, 9), rejected, posting, motive)
    const message = 'ご応募ありがとうございました。今回はご期待に沿えない結果となりました。'
    await decideApplication(ago(deps, 3), { ...step(id), ...decision, action: 'reject', message })
  }
  if (gone) {
    const id = await applied(ago(deps, 8), gone, posting, motive)
    await withdrawApplication(ago(deps, 7), { ...gone, applicationId: id, reason: 'decidedElsewhere', note: '' })
  }
}

/**
 * 明日 勇気's applications, requests and messages, and the employer's applicants: one open オンライン自主応募, two requests,
 * two unread messages (contract). Everything goes through the use cases, at moments of the past days.
 */
export async function loadDemoApplications(
  deps: Deps,
  input: { employerId: number; ashita: { accountId: number; jobSeekerId: number } },
): Promise<void> {
  const { db } = deps
  const today = japaneseDay(deps.now)
  const requested = await savedPosting(deps, requestedPosting(today))
  const wanted = await savedPosting(deps, appliedPosting(today))
  const other = await savedPosting(deps, otherPosting(today))
  const otherEmployerId = await insertEmployer(db, {
    name: '社会福祉法人見本あおぞら会（架空）',
    createdAt: deps.now,
  })
  await linkEstablishment(db, input.employerId, CARE_ESTABLISHMENT)
  await linkEstablishment(db, otherEmployerId, OTHER_ESTABLISHMENT)
  const { jobSeekerId, accountId } = input.ashita
  const { publicId } = await db
    .selectFrom('jobSeeker')
    .select('publicId')
    .where('id', '=', jobSeekerId)
    .executeTakeFirstOrThrow()

  await inviteJobSeeker(ago(deps, 5), {
    employerId: otherEmployerId,
    postingId: other.publicId,
    jobSeekerPublicId: publicId,
    message: 'ご経験を拝見しました。相談員の仕事にご関心があれば、ぜひご応募ください。',
  })
  const readAlready = await findThreadId(db, jobSeekerId, other.id)
  const thread = readAlready ? await findThreadOfJobSeeker(db, jobSeekerId, readAlready) : undefined
  if (thread) await readThread(ago(deps, 4), thread, { side: 'jobSeeker', principalId: accountId })

  const applicationId = await applied(
    ago(deps, 3),
    { accountId, jobSeekerId, publicId },
    wanted,
    '介護福祉士として6年間、グループホームで働いてきました。お一人おひとりの暮らしに合わせた介護を、貴社のデイサービスでも続けたいと考え、応募しました。',
  )
  await openApplication(ago(deps, 2), { employerId: input.employerId, applicationId })
  await postMessage(ago(deps, 1, 60), {
    jobSeekerId,
    jobPostingId: wanted.id,
    establishmentId: wanted.establishmentId,
    sender: 'employer',
    body: 'ご応募ありがとうございます。採用担当の見本です。\n内容を拝見しました。面接の日時を、近いうちにご提案します。',
  })
  await inviteJobSeeker(ago(deps, 0, 120), {
    employerId: input.employerId,
    postingId: requested.publicId,
    jobSeekerPublicId: publicId,
    message: 'グループホームでのご経験を拝見し、ご連絡しました。ぜひ一度、求人をご覧ください。',
  })
  await loadApplicants(deps, input.employerId, wanted, jobSeekerId)
}
