import { sql } from 'kysely'
import type { DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'

/** Whom to look among, and what for. */
export interface MatchQuestion {
  jobPostingId: number
  officeNumber: string | null
  today: DayString
}

export interface MatchingPerson {
  id: number
  publicId: string
  familyName: string
  givenName: string
  number: string
}

/**
 * People of an office whom a posting suits and who have not been told of it: confirmed at the counter, with a valid
 * registration and open to the office's word, wishing the posting's occupation, place and no more than its wage.
 */
export async function findMatchingPeople(
  db: Db,
  { jobPostingId, officeNumber, today }: MatchQuestion,
  limit: number,
): Promise<MatchingPerson[]> {
  const { rows } = await sql<MatchingPerson>`select person.id, person.public_id, person.family_name, person.given_name,
      person.number
    from job_posting as posting
      join job_seeker as person on person.office_number is not distinct from ${officeNumber}
      join job_seeker_profile as profile on profile.job_seeker_id = person.id
    where posting.id = ${jobPostingId}
      and person.registrant_kind = 'office' and person.lapsed_on is null and person.valid_until >= ${today}
      and person.merged_into is null and profile.accepts_office_contact
      and exists (select from job_seeker_wished_occupation as wished where wished.job_seeker_id = person.id
        and wished.group_code = any(posting.occupation_codes))
      and (profile.place_codes = '{}' or exists (select from unnest(profile.place_codes) as wished,
        unnest(posting.place_codes) as place where starts_with(place, wished) or starts_with(wished, place)))
      and (profile.wage_lowest is null or posting.wage_highest is null or profile.wage_unit <> posting.wage_unit
        or posting.wage_highest >= profile.wage_lowest)
      and extract(year from age(${today}::date, person.birth_day))
        between coalesce(posting.age_lowest, 0) and coalesce(posting.age_highest, 200)
      and not exists (select from ban where ban.job_seeker_id = person.id and ended_at is null)
      and not exists (select from recommendation as told
        where told.job_seeker_id = person.id and told.job_posting_id = posting.id)
      and not exists (select from job_application as applied
        where applied.job_seeker_id = person.id and applied.job_posting_id = posting.id)
    order by person.id limit ${limit}`.execute(db)
  return rows
}

export async function insertBulkRecommendation(
  db: Db,
  order: {
    publicId: string
    jobPostingId: number
    staffMemberId: number
    officeNumber: string | null
    comment: string
    createdAt: Date
    dueAt: Date
  },
): Promise<void> {
  await db
    .insertInto('bulkRecommendation')
    .values({ ...order, doneAt: null, cancelledAt: null })
    .execute()
}

/** @returns whether it had not begun to leave, and was this person's own */
export async function cancelBulkRecommendation(
  db: Db,
  input: { publicId: string; staffMemberId: number; now: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('bulkRecommendation')
    .set({ cancelledAt: input.now })
    .where('publicId', '=', input.publicId)
    .where('staffMemberId', '=', input.staffMemberId)
    .where('dueAt', '>', input.now)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The next order to work on, held; on several nodes each takes another one. */
export async function takeDueBulkRecommendation(db: Db, now: Date) {
  return db
    .selectFrom('bulkRecommendation')
    .innerJoin('jobPosting', 'jobPosting.id', 'bulkRecommendation.jobPostingId')
    .selectAll('bulkRecommendation')
    .select('jobPosting.publicId as postingId')
    .where('dueAt', '<=', now)
    .where('doneAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('dueAt')
    .limit(1)
    .forUpdate('bulkRecommendation')
    .skipLocked()
    .executeTakeFirst()
}

export async function storeBulkProgress(
  db: Db,
  id: number,
  progress: { sentCount: number; doneAt: Date | null },
): Promise<void> {
  await db.updateTable('bulkRecommendation').set(progress).where('id', '=', id).execute()
}
