import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { SavedSort } from './rules.ts'

/** Makes additions of one person wait for each other. */
export async function lockJobSeeker(db: Db, jobSeekerId: number): Promise<void> {
  await db.selectFrom('jobSeeker').select('id').where('id', '=', jobSeekerId).forNoKeyUpdate().execute()
}

export async function countSavedPostings(db: Db, jobSeekerId: number): Promise<number> {
  const { count } = await db
    .selectFrom('savedJobPosting')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirstOrThrow()
  return count
}

/** How many of them are still open and end on or before a day. */
export async function countClosingSoon(db: Db, jobSeekerId: number, today: string, until: string): Promise<number> {
  const { count } = await db
    .selectFrom('savedJobPosting')
    .innerJoin('jobPosting', 'jobPosting.id', 'savedJobPosting.jobPostingId')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('jobSeekerId', '=', jobSeekerId)
    .where('status', '=', 'open')
    .where('applicationDeadline', '>=', today)
    .where('applicationDeadline', '<=', until)
    .executeTakeFirstOrThrow()
  return count
}

/** Which of these postings the person has saved. */
export async function findSavedAmong(db: Db, jobSeekerId: number, postingIds: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectFrom('savedJobPosting')
    .select('jobPostingId')
    .where('jobSeekerId', '=', jobSeekerId)
    .where(sql<boolean>`job_posting_id = any(${postingIds})`)
    .execute()
  return new Set(rows.map(({ jobPostingId }) => jobPostingId))
}

/** A posting that is saved already stays as it is. */
export async function insertSavedPosting(
  db: Db,
  row: { jobSeekerId: number; jobPostingId: number; savedAt: Date },
): Promise<void> {
  await db
    .insertInto('savedJobPosting')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteSavedPosting(db: Db, jobSeekerId: number, publicId: string): Promise<void> {
  await db
    .deleteFrom('savedJobPosting')
    .using('jobPosting')
    .whereRef('jobPosting.id', '=', 'savedJobPosting.jobPostingId')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('publicId', '=', publicId)
    .execute()
}

export interface SavedRow {
  jobPostingId: number
  note: string
}

/** One page of the list; postings that ended come after the open ones when sorted by deadline. */
export async function findSavedPage(
  db: Db,
  jobSeekerId: number,
  view: { sort: SavedSort; today: string; limit: number; offset: number },
): Promise<SavedRow[]> {
  const query = db
    .selectFrom('savedJobPosting')
    .innerJoin('jobPosting', 'jobPosting.id', 'savedJobPosting.jobPostingId')
    .select(['jobPostingId', 'note'])
    .where('jobSeekerId', '=', jobSeekerId)
  const sorted =
    view.sort === 'deadline'
      ? query
          .orderBy(sql`status <> 'open' or application_deadline < ${view.today}`)
          .orderBy('applicationDeadline')
          .orderBy('jobPostingId')
      : query.orderBy('savedAt', 'desc').orderBy('jobPostingId', 'desc')
  return sorted.limit(view.limit).offset(view.offset).execute()
}

/** Saved postings by their public ids, in the order of those. */
export async function findSavedByPublicIds(
  db: Db,
  jobSeekerId: number,
  publicIds: readonly string[],
): Promise<SavedRow[]> {
  const rows = await db
    .selectFrom('savedJobPosting')
    .innerJoin('jobPosting', 'jobPosting.id', 'savedJobPosting.jobPostingId')
    .select(['jobPostingId', 'note', 'publicId'])
    .where('jobSeekerId', '=', jobSeekerId)
    .where(sql<boolean>`public_id = any(${publicIds})`)
    .execute()
  return publicIds.flatMap((publicId) => rows.find((row) => row.publicId === publicId) ?? [])
}

export async function setNote(db: Db, jobSeekerId: number, jobPostingId: number, note: string): Promise<'noted'> {
  await db
    .updateTable('savedJobPosting')
    .set({ note })
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', '=', jobPostingId)
    .execute()
  return 'noted'
}
