import { type RawBuilder, sql } from 'kysely'
import { addDays, addMinutes, type DayString, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import { EXPIRING_DAYS, SILENT_DAYS } from './rules.visit.ts'
import { TOLD_DAYS, WORK_LIST_SHOWN, type WorkListKey } from './rules.workLists.ts'

/** A list is a question for people. */
export interface WorkListQuestion {
  key: WorkListKey
  /** Only this office's people; undefined for all. */
  officeNumber: string | undefined
  now: Date
  /** The first interview day whose no-shows still count. */
  noShowsFrom: DayString
  /** Whose mails came back, for the list of those. */
  unreachableIds: readonly number[]
}

/** Where a list's people come from, as `person`, and the moment or day that orders them. */
interface Source {
  from: RawBuilder<unknown>
  at: RawBuilder<unknown>
}

const DAY_MINUTES = 24 * 60
const joined = (members: RawBuilder<unknown>): Source => ({
  from: sql`(${members}) as member join job_seeker as person on person.id = member.job_seeker_id where true`,
  at: sql`member.at`,
})

function sourceOf({ key, now, noShowsFrom, unreachableIds }: WorkListQuestion): Source {
  const today = japaneseDay(now)
  const daysAgo = (days: number) => addMinutes(now, -days * DAY_MINUTES)
  switch (key) {
    case 'expiring':
      return {
        from: sql`job_seeker as person where person.lapsed_on is null
          and person.valid_until between ${today} and ${addDays(today, EXPIRING_DAYS)}`,
        at: sql`person.valid_until`,
      }
    case 'unconfirmed':
      return {
        from: sql`job_seeker as person where person.registrant_kind = 'online' and person.lapsed_on is null
          and person.valid_until >= ${today}`,
        at: sql`person.valid_until`,
      }
    case 'silent':
      return joined(sql`select job_seeker_id, turn_since as at from job_application
        where ended_at is null and state in ('applied', 'inSelection', 'interviewMoveAsked')
          and turn_since < ${daysAgo(SILENT_DAYS)}`)
    case 'noShows':
      return joined(sql`select job_seeker_id, max(reported_at) as at from no_show_report
        where is_counted and interview_on >= ${noShowsFrom}
          and not exists (select from restriction where restriction.job_seeker_id = no_show_report.job_seeker_id
            and lifted_at is null)
        group by job_seeker_id having count(*) >= 3`)
    case 'restricted':
      return joined(sql`select job_seeker_id, began_at as at from restriction where lifted_at is null`)
    case 'thresholds':
      return joined(sql`select job_seeker_id, max(requested_at) as at from visit_request
        where requested_at > ${daysAgo(TOLD_DAYS)} group by job_seeker_id`)
    case 'appeals':
      return joined(sql`select job_seeker_id, appealed_at as at from ban
        where ended_at is null and appealed_at is not null and appeal_answered_at is null`)
    case 'unread':
      return joined(sql`select job_seeker_id, last_message_at as at from message_thread
        where job_posting_id is null and office_unread > 0`)
    case 'unreachable':
      return {
        from: sql`job_seeker as person where person.id = any(${[...unreachableIds]}::bigint[])`,
        at: sql`person.valid_until`,
      }
  }
}

export interface WorkListLine {
  id: number
  publicId: string
  number: string
  familyName: string
  givenName: string
  officeNumber: string | null
  validUntil: DayString
}

const ofOffice = (officeNumber: string | undefined) =>
  officeNumber === undefined ? sql`` : sql`and person.office_number = ${officeNumber}`

/** The people of a list, longest waiting first; one more than shown tells that there are more. */
export async function findWorkList(
  db: Db,
  question: WorkListQuestion,
  limit = WORK_LIST_SHOWN + 1,
): Promise<WorkListLine[]> {
  const { from, at } = sourceOf(question)
  const { rows } = await sql<WorkListLine>`select person.id, person.public_id, person.number, person.family_name,
      person.given_name, person.office_number, person.valid_until
    from ${from} ${ofOffice(question.officeNumber)} order by ${at}, person.id limit ${limit}`.execute(db)
  return rows
}

/** How many stand on a list, counted up to `most`. */
export async function countWorkList(db: Db, question: WorkListQuestion, most: number): Promise<number> {
  const { from } = sourceOf(question)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from ${from} ${ofOffice(question.officeNumber)} limit ${most}) as counted`.execute(db)
  return rows[0]?.count ?? 0
}

/** Mails that could not be delivered of late; what they held is still there, since they were never sent. */
export async function findDeadMails(db: Db, since: Date) {
  return db
    .selectFrom('outgoingMail')
    .select('sealed')
    .where('deadAt', '>', since)
    .where('sealed', 'is not', null)
    .orderBy('deadAt', 'desc')
    .limit(1000)
    .execute()
}

export async function findPeopleOfAddresses(db: Db, emailKeys: readonly string[]): Promise<number[]> {
  if (emailKeys.length === 0) return []
  const rows = await db
    .selectFrom('account')
    .innerJoin('jobSeeker', 'jobSeeker.accountId', 'account.id')
    .select('jobSeeker.id')
    .where('account.emailKey', 'in', [...emailKeys])
    .where('account.closedAt', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}
