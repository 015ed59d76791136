import { type RawBuilder, sql } from 'kysely'
import { addDays, addMinutes, type DayString, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import { EXPIRING_DAYS, SILENT_DAYS } from './rules.visit.ts'
import { TOLD_DAYS, WORK_LIST_SHOWN, type WorkListFilter, type WorkListKey } from './rules.workLists.ts'

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
  /** Who asks, and how they narrow the list. */
  staffId: number
  filter: Pick<WorkListFilter, 'kind' | 'assigned'>
}

const DAY_MINUTES = 24 * 60

/**
 * The members of a list with the moment or day that orders them. Each condition has an index that begins with the office
 * and goes on with the order, so that fifty are read and no more.
 */
function membersOf({ key, officeNumber, now, noShowsFrom, unreachableIds }: WorkListQuestion): RawBuilder<unknown> {
  const today = japaneseDay(now)
  const daysAgo = (days: number) => addMinutes(now, -days * DAY_MINUTES)
  const ofOffice = officeNumber === undefined ? sql`` : sql`and office_number = ${officeNumber}`
  switch (key) {
    case 'expiring':
      return sql`select id as job_seeker_id, valid_until as at from job_seeker where lapsed_on is null
        and valid_until between ${today} and ${addDays(today, EXPIRING_DAYS)} ${ofOffice}`
    case 'unconfirmed':
      return sql`select id as job_seeker_id, valid_until as at from job_seeker where registrant_kind = 'online'
        and lapsed_on is null and valid_until >= ${today} ${ofOffice}`
    case 'silent':
      return sql`select job_seeker_id, turn_since as at from job_application
        where ended_at is null and state in ('applied', 'inSelection', 'interviewMoveAsked')
          and turn_since < ${daysAgo(SILENT_DAYS)} ${ofOffice}`
    case 'noShows':
      return sql`select job_seeker_id, max(reported_at) as at from no_show_report
        where is_counted and interview_on >= ${noShowsFrom} ${ofOffice}
          and not exists (select from restriction where restriction.job_seeker_id = no_show_report.job_seeker_id
            and lifted_at is null)
        group by job_seeker_id having count(*) >= 3`
    case 'restricted':
      return sql`select job_seeker_id, began_at as at from restriction where lifted_at is null ${ofOffice}`
    case 'thresholds':
      return sql`select job_seeker_id, requested_at as at from visit_request
        where requested_at > ${daysAgo(TOLD_DAYS)} ${ofOffice}
          and not exists (select from visit_request as later where later.job_seeker_id = visit_request.job_seeker_id
            and (later.requested_at, later.id) > (visit_request.requested_at, visit_request.id))`
    case 'appeals':
      return sql`select job_seeker_id, appealed_at as at from ban join job_seeker as person on person.id = job_seeker_id
        where ended_at is null and appealed_at is not null and appeal_answered_at is null ${ofOffice}`
    case 'unread':
      return sql`select job_seeker_id, last_message_at as at from message_thread
        where job_posting_id is null and office_unread > 0 ${ofOffice}`
    case 'unreachable':
      return sql`select id as job_seeker_id, valid_until as at from job_seeker
        where id = any(${[...unreachableIds]}::bigint[]) ${ofOffice}`
  }
}

/** What a member of the staff left out of the list. */
function narrowed({ filter, staffId }: WorkListQuestion): RawBuilder<unknown> {
  const { kind, assigned } = filter
  const parts = [sql`true`]
  if (kind !== 'any')
    parts.push(
      sql`exists (select from job_seeker where job_seeker.id = member.job_seeker_id and registrant_kind = ${kind})`,
    )
  if (assigned === 'mine')
    parts.push(sql`exists (select from case_assignment where case_assignment.job_seeker_id = member.job_seeker_id
      and staff_member_id = ${staffId})`)
  if (assigned === 'nobody')
    parts.push(sql`not exists (select from case_assignment where case_assignment.job_seeker_id = member.job_seeker_id)`)
  return sql.join(parts, sql` and `)
}

export interface WorkListLine {
  id: number
  publicId: string
  number: string
  familyName: string
  givenName: string
  officeNumber: string | null
  validUntil: DayString
  /** 担当者 */
  assignedTo: string | null
}

/** The people of a list, longest waiting first; one more than shown tells that there are more. */
export async function findWorkList(
  db: Db,
  question: WorkListQuestion,
  limit = WORK_LIST_SHOWN + 1,
): Promise<WorkListLine[]> {
  const { rows } = await sql<WorkListLine>`select person.id, person.public_id, person.number, person.family_name,
      person.given_name, person.office_number, person.valid_until, assigned.name as assigned_to
    from (select job_seeker_id, at from (${membersOf(question)}) as member where ${narrowed(question)}
        order by at limit ${limit}) as member
      join job_seeker as person on person.id = member.job_seeker_id
      left join case_assignment on case_assignment.job_seeker_id = person.id
      left join staff_member as assigned on assigned.id = case_assignment.staff_member_id
    order by member.at, person.id`.execute(db)
  return rows
}

/** How many stand on a list, counted up to `most`. */
export async function countWorkList(db: Db, question: WorkListQuestion, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from (${membersOf(question)}) as member where ${narrowed(question)} limit ${most}) as counted`.execute(db)
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
