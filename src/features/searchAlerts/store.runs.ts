import { sql } from 'kysely'
import { addDays, type DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import type { JobPostingSearchTextTable, JobPostingTable } from '../../db/tables/jobPostings.ts'
import { CONDITION_BATCH, NEWS_DAYS } from './rules.ts'

export async function findLastRun(db: Db) {
  return db
    .selectFrom('searchAlertRun')
    .select(['ranOn', 'isWeekly', 'sentAt'])
    .orderBy('ranOn', 'desc')
    .executeTakeFirst()
}

/** Notes that these postings have been matched, so that none is matched twice, and that the mails of the day may leave. */
export async function insertRun(
  db: Db,
  run: { ranOn: DayString; isWeekly: boolean; matchedAt: Date; postingIds: readonly number[] },
): Promise<void> {
  const { ranOn, isWeekly, matchedAt, postingIds } = run
  await sql`insert into search_alert_posting (job_posting_id, matched_on)
    select unnest(${[...postingIds]}::bigint[]), ${ranOn} on conflict do nothing`.execute(db)
  // Older ones can no longer be news.
  await db
    .deleteFrom('searchAlertPosting')
    .where('matchedOn', '<', addDays(ranOn, -2 * NEWS_DAYS))
    .execute()
  await db
    .insertInto('searchAlertRun')
    .values({ ranOn, isWeekly, matchedAt, postings: postingIds.length, sentAt: null })
    .execute()
}

export async function markRunSent(db: Db, ranOn: DayString, sentAt: Date): Promise<void> {
  await db.updateTable('searchAlertRun').set({ sentAt }).where('ranOn', '=', ranOn).execute()
}

/** What a mail may go to now: the account is open, the registration 有効, the person not barred. */
const isReachable = (today: DayString) => sql<boolean>`account.closed_at is null and job_seeker.lapsed_on is null
  and job_seeker.valid_until >= ${today}
  and not exists (select from ban where ban.job_seeker_id = job_seeker.id and ban.ended_at is null)`

/** The conditions of alerts, in the order of their ids. */
export async function findAlertConditions(
  db: Db,
  today: DayString,
  afterId: number,
): Promise<{ id: number; conditions: string }[]> {
  return db
    .selectFrom('searchAlert')
    .innerJoin('savedSearch', (join) =>
      join
        .onRef('savedSearch.jobSeekerId', '=', 'searchAlert.jobSeekerId')
        .onRef('savedSearch.slot', '=', 'searchAlert.slot'),
    )
    .innerJoin('jobSeeker', 'jobSeeker.id', 'searchAlert.jobSeekerId')
    .innerJoin('account', 'account.id', 'jobSeeker.accountId')
    .select(['searchAlert.id', 'savedSearch.conditions'])
    .where('searchAlert.id', '>', afterId)
    .where(isReachable(today))
    .orderBy('searchAlert.id')
    .limit(CONDITION_BATCH)
    .execute()
}

/** Open postings of the last days that have not been matched yet, the newest first. */
export async function findUnmatchedPostings(db: Db, today: DayString): Promise<number[]> {
  const rows = await db
    .selectFrom('jobPosting')
    .select('id')
    .where('status', '=', 'open')
    .where('disclosureLevel', '<', 4)
    .where('acceptedOn', '<=', today)
    .where('acceptedOn', '>=', addDays(today, -NEWS_DAYS))
    .where('applicationDeadline', '>=', today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('searchAlertPosting')
            .select('jobPostingId')
            .whereRef('searchAlertPosting.jobPostingId', '=', 'jobPosting.id'),
        ),
      ),
    )
    .orderBy('acceptedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

type PostingRow = Omit<JobPostingTable, 'id' | 'sheet'> &
  JobPostingSearchTextTable & { id: number; establishmentNumber: string | null }

/** Postings with their words, in the order of the ids. */
export async function readPostingsToMatch(db: Db, ids: readonly number[]): Promise<PostingRow[]> {
  const rows = await db
    .selectFrom('jobPosting')
    .innerJoin('jobPostingSearchText', 'jobPostingSearchText.jobPostingId', 'jobPosting.id')
    .leftJoin('establishment', 'establishment.id', 'jobPosting.establishmentId')
    .selectAll('jobPostingSearchText')
    .selectAll('jobPosting')
    .select('establishment.number as establishmentNumber')
    .where(sql<boolean>`job_posting.id = any(${[...ids]})`)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => (byId.get(id) as PostingRow | undefined) ?? [])
}

/** What was found; a posting that an alert already waits to tell of, or whose alert has been switched off since, is passed over. */
export async function insertMatches(
  db: Db,
  matches: { alertIds: readonly number[]; postingIds: readonly number[] },
  matchedOn: DayString,
): Promise<void> {
  if (matches.alertIds.length === 0) return
  await sql`insert into search_alert_match (search_alert_id, job_posting_id, matched_on)
    select alert_id, posting_id, ${matchedOn}
    from unnest(${[...matches.alertIds]}::bigint[], ${[...matches.postingIds]}::bigint[]) as found (alert_id, posting_id)
    where exists (select from search_alert where id = alert_id) and exists (select from job_posting where id = posting_id)
    on conflict do nothing`.execute(db)
}

export interface DueAlert {
  id: number
  publicId: string
  jobSeekerId: number
  slot: number
  frequency: 'daily' | 'weekly'
  email: string
  isReachable: boolean
}

/** Alerts with something to tell that are due now; held until the transaction ends. */
export async function takeDueAlerts(db: Db, today: DayString, withWeekly: boolean, limit: number): Promise<DueAlert[]> {
  const query = db
    .selectFrom('searchAlert')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'searchAlert.jobSeekerId')
    .innerJoin('account', 'account.id', 'jobSeeker.accountId')
    .select(['searchAlert.id', 'searchAlert.publicId', 'searchAlert.jobSeekerId', 'slot', 'frequency', 'account.email'])
    .select(isReachable(today).as('isReachable'))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('searchAlertMatch')
          .select('searchAlertId')
          .whereRef('searchAlertMatch.searchAlertId', '=', 'searchAlert.id'),
      ),
    )
  return (withWeekly ? query : query.where('frequency', '=', 'daily'))
    .orderBy('searchAlert.id')
    .limit(limit)
    .forUpdate('searchAlert')
    .skipLocked()
    .execute()
}

/** Takes what waits for an alert. @returns the postings, newest first, that the person has not been told of and that are still open */
export async function takeMatches(db: Db, alert: DueAlert, today: DayString): Promise<number[]> {
  const rows = await db
    .selectFrom('searchAlertMatch')
    .innerJoin('jobPosting', 'jobPosting.id', 'searchAlertMatch.jobPostingId')
    .select('jobPosting.id')
    .where('searchAlertId', '=', alert.id)
    .where('jobPosting.status', '=', 'open')
    .where('jobPosting.disclosureLevel', '<', 4)
    .where('jobPosting.applicationDeadline', '>=', today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('searchAlertMailed')
            .select('jobPostingId')
            .whereRef('searchAlertMailed.jobPostingId', '=', 'jobPosting.id')
            .where('searchAlertMailed.jobSeekerId', '=', alert.jobSeekerId),
        ),
      ),
    )
    .orderBy('jobPosting.acceptedOn', 'desc')
    .orderBy('jobPosting.id', 'desc')
    .execute()
  await db.deleteFrom('searchAlertMatch').where('searchAlertId', '=', alert.id).execute()
  return rows.map(({ id }) => id)
}

export async function insertMailed(
  db: Db,
  jobSeekerId: number,
  postingIds: readonly number[],
  mailedOn: DayString,
): Promise<void> {
  await db
    .insertInto('searchAlertMailed')
    .values(postingIds.map((jobPostingId) => ({ jobSeekerId, jobPostingId, mailedOn })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
