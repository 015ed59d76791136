import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { messagesKeptSince } from './rules.ts'

/** Messages that one round of the sweep removes. */
const BATCH = 5000

/**
 * Removes a batch of messages whose year is over. Unread are always the newest: what is left
 * unread cannot be more than what is left.
 * @returns how many messages went
 */
export async function deleteOldMessages(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ threadId: number }>`
    delete from message where id in (
      select id from message where sent_at < ${messagesKeptSince(now)} order by sent_at limit ${BATCH} for update skip locked
    ) returning thread_id as "threadId"`.execute(db)
  const threadIds = [...new Set(rows.map((row) => row.threadId))]
  if (threadIds.length === 0) return 0
  const left = (side: string) =>
    sql`(select count(*) from message where message.thread_id = message_thread.id and message.sender <> ${side})`
  await sql`
    update message_thread set
      job_seeker_unread = least(job_seeker_unread, ${left('jobSeeker')}),
      employer_unread = least(employer_unread, ${left('employer')}),
      office_unread = least(office_unread, ${left('office')}),
      last_message_id = (select max(id) from message where message.thread_id = message_thread.id)
    where id = any(${threadIds}::bigint[])`.execute(db)
  return rows.length
}
