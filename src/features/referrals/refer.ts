import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { openOfficeApplication } from '../jobApplications/index.ts'
import { extendByActivity, getJobSeekerSummary } from '../jobSeekers/index.ts'
import { findBan } from '../restrictions/index.ts'
import { formatReferralNumber, NO_OFFICE_PREFIX, type ReferralObstacle } from './rules.ts'
import { insertReferral, takeNextReferralSerial } from './store.ts'

export type ReferOutcome =
  | { outcome: 'referred'; applicationId: string; number: string }
  | { outcome: 'obstacle'; obstacle: ReferralObstacle }

/** Whose application it becomes, by which member of the staff, of which office. */
export interface ReferralOrder {
  jobSeekerId: number
  postingId: string
  staffId: number
  officeNumber: string | null
  motive: string
  selectionNote: string | null
}

/** What keeps a person from being referred at all, whatever the posting (domain 1.1, H1, H3). A 面接不参加 never does (H2). */
export async function findReferralObstacle(
  deps: Deps,
  jobSeekerId: number,
): Promise<'notConfirmed' | 'lapsed' | 'banned' | undefined> {
  const person = await getJobSeekerSummary(deps.db, jobSeekerId, deps.now)
  if (await findBan(deps.db, jobSeekerId)) return 'banned'
  if ((await kindOfRegistrant(deps.db, jobSeekerId)) === 'online') return 'notConfirmed'
  return person.registration === 'active' ? undefined : 'lapsed'
}

async function kindOfRegistrant(db: Db, jobSeekerId: number): Promise<'online' | 'office'> {
  const row = await db
    .selectFrom('jobSeeker')
    .select('registrantKind')
    .where('id', '=', jobSeekerId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.registrantKind
}

/** Writes the letter of an application that a 紹介 has just brought about; a 紹介 in the last month extends the validity. */
async function issueLetter(deps: Deps, applicationDbId: number, order: ReferralOrder): Promise<string> {
  const { officeNumber, staffId, selectionNote, jobSeekerId } = order
  const serial = await takeNextReferralSerial(deps.db, officeNumber ?? NO_OFFICE_PREFIX)
  const number = formatReferralNumber(officeNumber, serial)
  await insertReferral(deps.db, {
    jobApplicationId: applicationDbId,
    publicId: randomId(),
    number,
    officeNumber,
    staffMemberId: staffId,
    issuedAt: deps.now,
    verificationCode: randomId(),
    selectionNote,
  })
  await extendByActivity(deps, jobSeekerId, { kind: 'staff', staffMemberId: staffId })
  return number
}

async function referAs(deps: Deps, order: ReferralOrder, kind: 'referral' | 'onlineReferral'): Promise<ReferOutcome> {
  return inTransaction(deps, async (deps) => {
    const obstacle = await findReferralObstacle(deps, order.jobSeekerId)
    if (obstacle) return { outcome: 'obstacle', obstacle }
    const opened = await openOfficeApplication(deps, { ...order, kind })
    if (opened.outcome !== 'opened') return { outcome: 'obstacle', obstacle: opened.outcome }
    const number = await issueLetter(deps, opened.id, order)
    return { outcome: 'referred', applicationId: opened.publicId, number }
  })
}

/** 紹介 at the counter: the application, its 紹介状 and the news to both sides, in one. */
export async function refer(deps: Deps, order: ReferralOrder): Promise<ReferOutcome> {
  return inTransaction(deps, async (deps) => {
    const outcome = await referAs(deps, order, 'referral')
    if (outcome.outcome === 'referred')
      await recordAction(deps, {
        actor: { face: 'counter', principalId: order.staffId },
        action: 'refer',
        subject: { kind: 'jobSeeker', id: order.jobSeekerId },
        details: { number: outcome.number },
      })
    return outcome
  })
}

/** オンラインハローワーク紹介 (F2): the person applies to what the office recommended, and with that is referred. */
export async function referOnline(deps: Deps, order: ReferralOrder): Promise<ReferOutcome> {
  return referAs(deps, order, 'onlineReferral')
}
