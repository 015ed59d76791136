import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { MovedRows } from '../../db/tables/counter.ts'
import type { Pair } from './store.merge.ts'

/** Two threads about the same posting, or both with the office. */
interface TwinThreads {
  goneId: number
  keptId: number
}

const twinKey = ({ goneId, keptId }: TwinThreads) => `message ${goneId} ${keptId}`

function readTwinKey(key: string): TwinThreads | undefined {
  const [, goneId, keptId] = /^message (\d+) (\d+)$/.exec(key) ?? []
  return goneId && keptId ? { goneId: Number(goneId), keptId: Number(keptId) } : undefined
}

async function findTwins(db: Db, pair: Pair): Promise<TwinThreads[]> {
  const { rows } = await sql<TwinThreads>`select gone.id as gone_id, kept.id as kept_id
    from message_thread as gone join message_thread as kept on kept.job_posting_id is not distinct from gone.job_posting_id
    where gone.job_seeker_id = ${pair.mergedId} and kept.job_seeker_id = ${pair.keptId}`.execute(db)
  return rows
}

/** What a thread says of its messages, counted anew. */
async function recount(db: Db, threadId: number): Promise<void> {
  await sql`update message_thread set
      last_message_id = (select max(id) from message where thread_id = ${threadId}),
      last_message_at = coalesce((select max(sent_at) from message where thread_id = ${threadId}), last_message_at),
      job_seeker_unread = (select count(*) from message
        where thread_id = ${threadId} and sender <> 'jobSeeker' and read_at is null),
      office_unread = case when job_posting_id is null then (select count(*) from message
        where thread_id = ${threadId} and sender = 'jobSeeker' and read_at is null) else office_unread end
    where id = ${threadId}`.execute(db)
}

/** Messages of threads that both registrations have go into the staying one's. @returns which went, by pair of threads */
export async function joinTwinThreads(db: Db, pair: Pair): Promise<MovedRows[]> {
  const went: MovedRows[] = []
  for (const twin of await findTwins(db, pair)) {
    const { rows } = await sql<{ id: string }>`update message set thread_id = ${twin.keptId}
      where thread_id = ${twin.goneId} returning id::text as id`.execute(db)
    if (rows.length === 0) continue
    went.push({ where: twinKey(twin), keys: rows.map((row) => row.id) })
    await recount(db, twin.goneId)
    await recount(db, twin.keptId)
  }
  return went
}

/** Puts the messages back where they were, as far as they are still kept. */
export async function partTwinThreads(db: Db, went: MovedRows[]): Promise<void> {
  for (const { where, keys } of went) {
    const twin = readTwinKey(where)
    if (!twin) continue
    await sql`update message set thread_id = ${twin.goneId}
      where thread_id = ${twin.keptId} and id::text = any(${keys})`.execute(db)
    await recount(db, twin.goneId)
    await recount(db, twin.keptId)
  }
}
