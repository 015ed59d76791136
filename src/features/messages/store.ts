import { sql } from 'kysely'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import { messagesKeptSince, type Sender, type Side, unreadFor } from './rules.ts'

export interface Thread {
  id: number
  publicId: string
  jobSeekerId: number
  jobPostingId: number | null
  establishmentId: number | null
  disclosesName: boolean
}

const THREAD_COLUMNS = ['id', 'publicId', 'jobSeekerId', 'jobPostingId', 'establishmentId', 'disclosesName'] as const

const UNREAD_COLUMN = {
  jobSeeker: 'jobSeekerUnread',
  employer: 'employerUnread',
  office: 'officeUnread',
} as const satisfies Record<Side, string>

/** The thread of a posting (none: of the office) and a person, made if it is not there; locked for what follows. */
export async function takeThread(
  db: Db,
  key: { jobSeekerId: number; jobPostingId: number | null; establishmentId: number | null },
  now: Date,
): Promise<Thread> {
  const { jobSeekerId, jobPostingId, establishmentId } = key
  const times = { createdAt: now, lastMessageAt: now, lastMessageId: null }
  await db
    .insertInto('messageThread')
    .values({ publicId: randomId(), jobSeekerId, jobPostingId, establishmentId, ...times })
    .onConflict((conflict) => conflict.columns(['jobSeekerId', 'jobPostingId']).doNothing())
    .execute()
  return db
    .selectFrom('messageThread')
    .select(THREAD_COLUMNS)
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', 'is not distinct from', jobPostingId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function discloseName(db: Db, threadId: number): Promise<void> {
  await db.updateTable('messageThread').set({ disclosesName: true }).where('id', '=', threadId).execute()
}

/** Adds a message and counts it as unread for everyone else in the thread. */
export async function insertMessage(
  db: Db,
  thread: Pick<Thread, 'id' | 'jobPostingId'>,
  message: { sender: Sender; body: string; sentAt: Date; quietFor?: Side },
): Promise<number> {
  const { sender, body, sentAt } = message
  const { id } = await db
    .insertInto('message')
    .values({ threadId: thread.id, sender, body, sentAt, readAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const unread = unreadFor(sender, { hasEmployer: thread.jobPostingId !== null })
  if (message.quietFor) unread[message.quietFor] = false
  await db
    .updateTable('messageThread')
    .set((column) => ({
      lastMessageAt: sentAt,
      lastMessageId: id,
      jobSeekerUnread: column('jobSeekerUnread', '+', unread.jobSeeker ? 1 : 0),
      employerUnread: column('employerUnread', '+', unread.employer ? 1 : 0),
      officeUnread: column('officeUnread', '+', unread.office ? 1 : 0),
    }))
    .where('id', '=', thread.id)
    .execute()
  return id
}

export async function findThreadOfJobSeeker(db: Db, jobSeekerId: number, publicId: string) {
  return db
    .selectFrom('messageThread')
    .select(THREAD_COLUMNS)
    .where('publicId', '=', publicId)
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirst()
}

/** A thread of one of the employer's own establishments. */
export async function findThreadOfEmployer(db: Db, employerId: number, publicId: string) {
  return db
    .selectFrom('messageThread')
    .innerJoin('establishment', 'establishment.id', 'messageThread.establishmentId')
    .select([
      'messageThread.id',
      'messageThread.publicId',
      'messageThread.jobSeekerId',
      'messageThread.jobPostingId',
      'messageThread.establishmentId',
      'messageThread.disclosesName',
    ])
    .where('messageThread.publicId', '=', publicId)
    .where('establishment.employerId', '=', employerId)
    .executeTakeFirst()
}

/** The thread's public id for a posting and a person, if they have talked. */
export async function findThreadId(db: Db, jobSeekerId: number, jobPostingId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('messageThread')
    .select('publicId')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', '=', jobPostingId)
    .executeTakeFirst()
  return row?.publicId
}

/** Whose posting a person talks about. */
export async function findEstablishmentOfTalk(db: Db, jobSeekerId: number, jobPostingId: number | null) {
  const row = await db
    .selectFrom('messageThread')
    .select('establishmentId')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', 'is not distinct from', jobPostingId)
    .executeTakeFirst()
  return row?.establishmentId ?? null
}

/** Messages of a thread that are still kept, oldest first: the newest ones, or those before one. */
export async function findMessages(db: Db, threadId: number, now: Date, limit: number, before?: number) {
  let query = db
    .selectFrom('message')
    .select(['id', 'sender', 'body', 'sentAt', 'readAt'])
    .where('threadId', '=', threadId)
    .where('sentAt', '>=', messagesKeptSince(now))
  if (before !== undefined) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.reverse()
}

/** One side has the thread before its eyes: everything in it is read. */
export async function markRead(db: Db, threadId: number, side: Side, now: Date): Promise<void> {
  const column = UNREAD_COLUMN[side]
  const hadUnread = await db
    .updateTable('messageThread')
    .set({ [column]: 0 })
    .where('id', '=', threadId)
    .where(column, '>', 0)
    .returning('id')
    .executeTakeFirst()
  if (!hadUnread) return
  await db
    .updateTable('message')
    .set({ readAt: now })
    .where('threadId', '=', threadId)
    .where('sender', '!=', side)
    .where('readAt', 'is', null)
    .execute()
}

/** 新着メッセージ of a job seeker, over all threads. */
export async function countUnreadOfJobSeeker(db: Db, jobSeekerId: number): Promise<number> {
  const row = await db
    .selectFrom('messageThread')
    .select(sql<number>`coalesce(sum(job_seeker_unread), 0)`.as('unread'))
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobSeekerUnread', '>', 0)
    .executeTakeFirstOrThrow()
  return Number(row.unread)
}

export async function countUnreadOfEmployer(db: Db, employerId: number): Promise<number> {
  const row = await db
    .selectFrom('messageThread')
    .innerJoin('establishment', 'establishment.id', 'messageThread.establishmentId')
    .select(sql<number>`coalesce(sum(employer_unread), 0)`.as('unread'))
    .where('establishment.employerId', '=', employerId)
    .where('messageThread.employerUnread', '>', 0)
    .executeTakeFirstOrThrow()
  return Number(row.unread)
}
