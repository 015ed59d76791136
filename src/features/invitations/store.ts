import { sql } from 'kysely'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import { CANDIDATES_PER_PAGE, type CandidateQuestion } from './rules.ts'

/** The employer's postings that a リクエスト can be sent for, with how many have gone out. */
export async function findPostingsToInviteFor(db: Db, employerId: number, today: string) {
  return db
    .selectFrom('jobPosting')
    .innerJoin('establishment', 'establishment.id', 'jobPosting.establishmentId')
    .select(['jobPosting.id', 'jobPosting.publicId', 'jobPosting.number', 'jobPosting.occupationTitle'])
    .select(sql<number>`(select count(*) from invitation where invitation.job_posting_id = job_posting.id)`.as('sent'))
    .where('establishment.employerId', '=', employerId)
    .where('jobPosting.status', '=', 'open')
    .where('jobPosting.acceptsDirectApplication', '=', true)
    .where('jobPosting.applicationDeadline', '>=', today)
    .orderBy('jobPosting.acceptedOn', 'desc')
    .orderBy('jobPosting.id', 'desc')
    .limit(100)
    .execute()
}

/** Who may be invited: published, 有効, with an open page, not restricted, and not keeping out an employer of these names. */
function candidates(db: Db, today: string, nameKeys: readonly string[]) {
  return db
    .selectFrom('jobSeeker')
    .innerJoin('account', 'account.id', 'jobSeeker.accountId')
    .innerJoin('jobSeekerProfile', 'jobSeekerProfile.jobSeekerId', 'jobSeeker.id')
    .where('account.closedAt', 'is', null)
    .where('jobSeeker.isPublished', '=', true)
    .where('jobSeeker.lapsedOn', 'is', null)
    .where('jobSeeker.validUntil', '>=', today)
    .where(
      sql<boolean>`not exists (select 1 from restriction
        where restriction.job_seeker_id = job_seeker.id and restriction.lifted_at is null)`,
    )
    .where(
      sql<boolean>`not exists (select 1 from job_seeker_excluded_employer as kept_out
        where kept_out.job_seeker_id = job_seeker.id and kept_out.name_key = any(${nameKeys}))`,
    )
}

/** Published job seekers, newest first, by facts that tell nobody who they are. */
export async function findCandidates(
  db: Db,
  employer: { id: number; nameKeys: readonly string[] },
  question: CandidateQuestion,
  today: string,
) {
  let query = candidates(db, today, employer.nameKeys).select([
    'jobSeeker.id',
    'jobSeeker.publicId',
    'jobSeeker.birthDay',
    'jobSeeker.placeCode',
    sql<boolean>`exists (select 1 from invitation join establishment on establishment.id = invitation.establishment_id
      where invitation.job_seeker_id = job_seeker.id and establishment.employer_id = ${employer.id})`.as('wasInvited'),
  ])
  if (question.words !== '') {
    const pattern = `%${question.words.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`(exists (select 1 from job_seeker_wished_occupation as wish
          where wish.job_seeker_id = job_seeker.id and wish.title ilike ${pattern})
        or exists (select 1 from job_seeker_qualification as licence
          where licence.job_seeker_id = job_seeker.id and licence.name ilike ${pattern}))`,
    )
  }
  if (question.placeCode !== '')
    query = query.where(
      sql<boolean>`exists (select 1 from unnest(job_seeker_profile.place_codes) as wished
        where wished like ${`${question.placeCode}%`})`,
    )
  return query
    .orderBy('jobSeeker.registeredOn', 'desc')
    .orderBy('jobSeeker.id', 'desc')
    .offset((question.page - 1) * CANDIDATES_PER_PAGE)
    .limit(CANDIDATES_PER_PAGE + 1)
    .execute()
}

/** Wishes and qualifications of several people at once. */
export async function findCandidateFacts(db: Db, jobSeekerIds: readonly number[]) {
  const wishes = await db
    .selectFrom('jobSeekerWishedOccupation')
    .select(['jobSeekerId', 'title', 'experienceYears'])
    .where(sql<boolean>`job_seeker_id = any(${jobSeekerIds})`)
    .orderBy('position')
    .execute()
  const qualifications = await db
    .selectFrom('jobSeekerQualification')
    .select(['jobSeekerId', 'name'])
    .where(sql<boolean>`job_seeker_id = any(${jobSeekerIds})`)
    .orderBy('position')
    .execute()
  return { wishes, qualifications }
}

/** One person who may be invited now. */
export async function findCandidate(db: Db, publicId: string, nameKeys: readonly string[], today: string) {
  return candidates(db, today, nameKeys)
    .select(['jobSeeker.id', 'jobSeeker.publicId', 'account.email'])
    .where('jobSeeker.publicId', '=', publicId)
    .executeTakeFirst()
}

/** Names by which an employer may be kept out: its own and those of its establishments. */
export async function findEmployerNames(db: Db, employerId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('establishment')
    .select('name')
    .where('employerId', '=', employerId)
    .distinct()
    .execute()
  const employer = await db.selectFrom('employer').select('name').where('id', '=', employerId).executeTakeFirstOrThrow()
  return [employer.name, ...rows.map((row) => row.name)]
}

/** The employer's posting, locked, so that two requests at once cannot pass the limit together. */
export async function lockPostingOfEmployer(db: Db, employerId: number, publicId: string) {
  return db
    .selectFrom('jobPosting')
    .innerJoin('establishment', 'establishment.id', 'jobPosting.establishmentId')
    .select([
      'jobPosting.id',
      'jobPosting.occupationTitle',
      'jobPosting.establishmentId',
      'jobPosting.status',
      'jobPosting.acceptedOn',
      'jobPosting.applicationDeadline',
      'jobPosting.acceptsDirectApplication',
    ])
    .where('jobPosting.publicId', '=', publicId)
    .where('establishment.employerId', '=', employerId)
    .forUpdate('jobPosting')
    .executeTakeFirst()
}

export async function countInvitations(db: Db, jobPostingId: number): Promise<number> {
  const row = await db
    .selectFrom('invitation')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('jobPostingId', '=', jobPostingId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** @returns false where this person was invited to this posting before */
export async function insertInvitation(
  db: Db,
  invitation: { jobPostingId: number; jobSeekerId: number; establishmentId: number | null; sentAt: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('invitation')
    .values({ ...invitation, publicId: randomId(), declinedAt: null })
    .onConflict((conflict) => conflict.columns(['jobPostingId', 'jobSeekerId']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function hasApplied(db: Db, jobSeekerId: number, jobPostingId: number): Promise<boolean> {
  const row = await db
    .selectFrom('jobApplication')
    .select('id')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', '=', jobPostingId)
    .executeTakeFirst()
  return row !== undefined
}
