import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { NEVER_PUBLISHED, type PostingTerms, SHOWN_EVENTS, TERM_NAMES } from './rules.terms.ts'

const snake = (name: string) => name.replace(/[A-Z0-9]/g, (sign) => (/\d/.test(sign) ? sign : `_${sign.toLowerCase()}`))
const TERM_COLUMNS = TERM_NAMES.map((name) => ({ name, column: snake(name) }))
const row = (table: string) => sql.raw(`(${TERM_COLUMNS.map(({ column }) => `${table}.${column}`).join(', ')})`)
const json = (table: string) =>
  sql.raw(`json_build_object(${TERM_COLUMNS.map(({ name, column }) => `'${name}', ${table}.${column}`).join(', ')})`)

/**
 * Records, for postings about to be saved, what will change in wage and hours against what is published now. To be called in the
 * saving's own transaction and before it; a row that the saving will leave alone (same source) leaves no record.
 * @param rows facts by their camelCase names
 */
export async function recordTermChanges(
  db: Db,
  rows: readonly ({ number: string; sourceHash: string | null } & PostingTerms)[],
  now: Date,
): Promise<void> {
  const numbers = rows.map(({ number }) => number)
  const stored = await db
    .selectFrom('jobPosting')
    .select('number')
    .where(sql<boolean>`number = any(${numbers})`)
    .execute()
  const known = new Set(stored.map(({ number }) => number))
  // Most rows of an import are new postings, which have no history to compare with.
  const changing = rows.filter(({ number }) => known.has(number))
  if (changing.length === 0) return
  const incoming = JSON.stringify(
    changing.map((one) => ({
      number: one.number,
      source_hash: one.sourceHash,
      ...Object.fromEntries(TERM_COLUMNS.map(({ name, column }) => [column, one[name]])),
    })),
  )
  await sql`
    insert into job_posting_event (job_posting_id, happened_at, kind, before, after)
    select known.id, ${now}, 'termsChanged', ${json('known')}, ${json('incoming')}
    from json_populate_recordset(null::job_posting, ${incoming}) as incoming
    join job_posting as known on known.number = incoming.number
    where ${row('known')} is distinct from ${row('incoming')}
      and known.status <> all(${[...NEVER_PUBLISHED]})
      and (known.source_hash is null or incoming.source_hash is null or known.source_hash <> incoming.source_hash)`.execute(
    db,
  )
}

export type PostingEvent =
  | { happenedAt: Date; kind: 'termsChanged'; before: PostingTerms; after: PostingTerms }
  | { happenedAt: Date; kind: ReportEvent }

/** What became of a report about the posting. */
export type ReportEvent = 'reportCorrected' | 'reportStopped' | 'reportUnfounded'

export async function recordReportEvent(db: Db, jobPostingId: number, kind: ReportEvent, now: Date): Promise<void> {
  await db
    .insertInto('jobPostingEvent')
    .values({ jobPostingId, happenedAt: now, kind, before: null, after: null })
    .execute()
}

/** A posting's history, newest first. */
export async function findPostingEvents(db: Db, jobPostingId: number): Promise<PostingEvent[]> {
  const rows = await db
    .selectFrom('jobPostingEvent')
    .select(['happenedAt', 'kind', 'before', 'after'])
    .where('jobPostingId', '=', jobPostingId)
    .orderBy('id', 'desc')
    .limit(SHOWN_EVENTS)
    .execute()
  return rows as unknown as PostingEvent[]
}
