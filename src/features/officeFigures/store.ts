import { type RawBuilder, sql } from 'kysely'
import type { DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import type { FigureKind } from '../../db/tables/officeFigures.ts'

/** Whole days, from the first one's beginning to the last one's end, in Japan. */
export interface DaySpan {
  from: DayString
  until: DayString
  fromInstant: Date
  untilInstant: Date
}

/** Until which day everything is counted; held, so that only one node counts. */
export async function lockProgress(db: Db): Promise<DayString | undefined> {
  await sql`select pg_advisory_xact_lock(3, 1)`.execute(db)
  const row = await db.selectFrom('officeFigureProgress').select('countedUntil').where('id', '=', 1).executeTakeFirst()
  return row?.countedUntil
}

export async function storeProgress(db: Db, countedUntil: DayString): Promise<void> {
  await db
    .insertInto('officeFigureProgress')
    .values({ id: 1, countedUntil })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ countedUntil }))
    .execute()
}

const monthOfInstant = (column: string) => sql`date_trunc('month', ${sql.ref(column)} at time zone 'Asia/Tokyo')::date`

/** What each figure counts: the office, the month and the amount of every row in a span of days. */
function sourceOf(kind: FigureKind, span: DaySpan): RawBuilder<unknown> {
  const { from, until, fromInstant, untilInstant } = span
  const within = (column: string) => sql`${sql.ref(column)} >= ${fromInstant} and ${sql.ref(column)} < ${untilInstant}`
  switch (kind) {
    case 'visits':
    case 'consultations':
      return sql`select office_number as office, ${monthOfInstant('happened_at')} as month, 1 as amount from consultation
        where ${within('happened_at')} ${kind === 'visits' ? sql`and way = 'visit'` : sql``}`
    case 'registrations':
      return sql`select office_number as office, ${monthOfInstant('registered_at')} as month, 1 as amount from job_seeker
        where ${within('registered_at')}`
    case 'postings':
      return sql`select accepting_office_number as office, date_trunc('month', accepted_on)::date as month, 1 as amount
        from job_posting where accepted_on between ${from} and ${until} and status not in ('draft', 'waiting', 'returned')`
    case 'referrals':
      return sql`select office_number as office, ${monthOfInstant('issued_at')} as month, 1 as amount from referral
        where ${within('issued_at')}`
    case 'placements':
      return sql`select referral.office_number as office, ${monthOfInstant('registered_at')} as month, 1 as amount
        from selection_result join referral using (job_application_id) where ${within('registered_at')} and result = 'hired'`
    case 'replies':
    case 'replyHours':
      return sql`select person.office_number as office, ${monthOfInstant('answer.happened_at')} as month,
          ${kind === 'replies' ? sql`1` : sql`ceil(extract(epoch from answer.happened_at - applied_at) / 3600)`} as amount
        from job_application_event as answer
          join job_application on job_application.id = answer.job_application_id
          join job_seeker as person on person.id = job_application.job_seeker_id
        where answer.actor = 'employer' and ${within('answer.happened_at')}
          and not exists (select from job_application_event as earlier
            where earlier.job_application_id = answer.job_application_id and earlier.actor = 'employer'
              and earlier.id < answer.id)`
  }
}

/** Adds what happened in a span of days to the figures of its months. */
export async function addFigures(db: Db, kind: FigureKind, span: DaySpan): Promise<void> {
  await sql`insert into office_figure as figure (office_number, month, kind, value)
    select coalesce(office, ''), month, ${kind}, sum(amount)::bigint from (${sourceOf(kind, span)}) as counted
    group by 1, 2
    on conflict (month, office_number, kind) do update set value = figure.value + excluded.value`.execute(db)
}

/** The figures of some months, of one office or of all together. */
export async function findFigures(db: Db, months: { from: DayString; until: DayString }, officeNumber?: string) {
  let query = db
    .selectFrom('officeFigure')
    .select((column) => ['month', 'kind', column.fn.sum<string>('value').as('value')])
    .where('month', '>=', months.from)
    .where('month', '<=', months.until)
  if (officeNumber !== undefined) query = query.where('officeNumber', '=', officeNumber)
  return query.groupBy(['month', 'kind']).execute()
}

/** The figures of some months, office by office. */
export async function findFiguresByOffice(db: Db, months: { from: DayString; until: DayString }) {
  return db
    .selectFrom('officeFigure')
    .leftJoin('office', 'office.number', 'officeFigure.officeNumber')
    .select(['officeNumber', 'office.name as officeName', 'month', 'kind', 'value'])
    .where('month', '>=', months.from)
    .where('month', '<=', months.until)
    .orderBy('officeNumber')
    .orderBy('month')
    .execute()
}

export async function findProgress(db: Db): Promise<DayString | undefined> {
  const row = await db.selectFrom('officeFigureProgress').select('countedUntil').where('id', '=', 1).executeTakeFirst()
  return row?.countedUntil
}
