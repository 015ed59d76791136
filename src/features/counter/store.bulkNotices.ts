import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { CounterTables } from '../../db/tables/counter.ts'

type NewNotice = Omit<CounterTables['bulkNotice'], 'id' | 'sentAt' | 'cancelledAt'>

export async function insertBulkNotice(db: Db, notice: NewNotice): Promise<void> {
  await db
    .insertInto('bulkNotice')
    .values({ ...notice, sentAt: null, cancelledAt: null })
    .execute()
}

/** @returns whether it had not left yet, and was this person's own */
export async function cancelBulkNotice(
  db: Db,
  input: { publicId: string; staffMemberId: number; now: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('bulkNotice')
    .set({ cancelledAt: input.now })
    .where('publicId', '=', input.publicId)
    .where('staffMemberId', '=', input.staffMemberId)
    .where('dueAt', '>', input.now)
    .where('sentAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The next notice to leave, held; people who have been deleted since are left out. */
export async function findDueNotice(db: Db, now: Date) {
  const notice = await db
    .selectFrom('bulkNotice')
    .select(['id', 'staffMemberId', 'body', 'jobSeekerIds'])
    .where('dueAt', '<=', now)
    .where('sentAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .orderBy('dueAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!notice) return undefined
  const living = await db
    .selectFrom('jobSeeker')
    .select('id')
    .where(sql<boolean>`id = any(${notice.jobSeekerIds}::bigint[])`)
    .execute()
  return { ...notice, jobSeekerIds: living.map((row) => row.id) }
}

export async function markNoticeSent(db: Db, id: number, now: Date): Promise<void> {
  await db.updateTable('bulkNotice').set({ sentAt: now }).where('id', '=', id).execute()
}
