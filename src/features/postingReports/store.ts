import type { Db } from '../../db/open.ts'
import { COUNTED_REPORTS, LISTED_REPORTS, type ReportOutcome } from './rules.ts'

/** Makes one person's reports wait for each other. */
export async function lockJobSeeker(db: Db, jobSeekerId: number): Promise<void> {
  await db.selectFrom('jobSeeker').select('id').where('id', '=', jobSeekerId).forNoKeyUpdate().execute()
}

export async function countReportsSince(db: Db, jobSeekerId: number, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('postingReport')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('jobSeekerId', '=', jobSeekerId)
    .where('reportedAt', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

/** @returns false where the person has an open report about this posting already */
export async function insertReport(
  db: Db,
  row: {
    publicId: string
    jobPostingId: number
    jobSeekerId: number
    reasons: string[]
    body: string
    postingVersion: number
    reportedAt: Date
  },
): Promise<boolean> {
  const inserted = await db
    .insertInto('postingReport')
    .values({
      ...row,
      state: 'waiting',
      takenBy: null,
      takenAt: null,
      outcome: null,
      outcomeNote: null,
      decidedBy: null,
      decidedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** A person's reports, newest first; of one posting where that is given. */
export async function findReportsOf(db: Db, jobSeekerId: number, jobPostingId?: number) {
  const query = db
    .selectFrom('postingReport')
    .innerJoin('jobPosting', 'jobPosting.id', 'postingReport.jobPostingId')
    .select([
      'postingReport.publicId',
      'postingReport.reasons',
      'postingReport.body',
      'postingReport.state',
      'postingReport.reportedAt',
      'postingReport.outcome',
      'postingReport.outcomeNote',
      'postingReport.decidedAt',
      'jobPosting.publicId as postingId',
      'jobPosting.occupationTitle',
      'jobPosting.number',
    ])
    .where('jobSeekerId', '=', jobSeekerId)
    .orderBy('postingReport.id', 'desc')
    .limit(LISTED_REPORTS)
  return (jobPostingId === undefined ? query : query.where('jobPostingId', '=', jobPostingId)).execute()
}

export type OwnReport = Awaited<ReturnType<typeof findReportsOf>>[number]

/** Open reports about postings that this office accepted; of all offices where none is given. Oldest first. */
export async function findOpenReports(db: Db, officeNumber: string | undefined) {
  const query = db
    .selectFrom('postingReport')
    .innerJoin('jobPosting', 'jobPosting.id', 'postingReport.jobPostingId')
    .leftJoin('staffMember', 'staffMember.id', 'postingReport.takenBy')
    .select([
      'postingReport.publicId',
      'postingReport.reasons',
      'postingReport.state',
      'postingReport.reportedAt',
      'jobPosting.occupationTitle',
      'jobPosting.number',
      'staffMember.name as takenByName',
    ])
    .where('postingReport.state', '<>', 'decided')
    .orderBy('postingReport.reportedAt')
    .orderBy('postingReport.id')
    .limit(LISTED_REPORTS)
  return (officeNumber === undefined ? query : query.where('acceptingOfficeNumber', '=', officeNumber)).execute()
}

export type OpenReport = Awaited<ReturnType<typeof findOpenReports>>[number]

/** How many wait, counted up to a limit. */
export async function countOpenReports(db: Db, officeNumber: string | undefined): Promise<number> {
  const query = db
    .selectFrom('postingReport')
    .innerJoin('jobPosting', 'jobPosting.id', 'postingReport.jobPostingId')
    .select('postingReport.id')
    .where('postingReport.state', '<>', 'decided')
    .limit(COUNTED_REPORTS)
  const rows = await (officeNumber === undefined
    ? query
    : query.where('acceptingOfficeNumber', '=', officeNumber)
  ).execute()
  return rows.length
}

/** One report for the desk. @param lock holds it until the transaction ends */
export async function findReport(db: Db, publicId: string, lock = false) {
  const query = db
    .selectFrom('postingReport')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'postingReport.jobSeekerId')
    .select([
      'postingReport.id',
      'postingReport.publicId',
      'postingReport.jobPostingId',
      'postingReport.jobSeekerId',
      'postingReport.reasons',
      'postingReport.body',
      'postingReport.postingVersion',
      'postingReport.state',
      'postingReport.reportedAt',
      'postingReport.takenBy',
      'postingReport.outcome',
      'postingReport.outcomeNote',
      'jobSeeker.publicId as jobSeekerPublicId',
    ])
    .where('postingReport.publicId', '=', publicId)
  return (lock ? query.forUpdate('postingReport') : query).executeTakeFirst()
}

export type Report = NonNullable<Awaited<ReturnType<typeof findReport>>>

/** Ids of a posting's open reports up to the newest that the desk has seen; held until the transaction ends. */
export async function lockOpenReports(db: Db, jobPostingId: number, upToId: number) {
  return db
    .selectFrom('postingReport')
    .select(['id', 'jobSeekerId'])
    .where('jobPostingId', '=', jobPostingId)
    .where('state', '<>', 'decided')
    .where('id', '<=', upToId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The ids of a posting's open reports. */
export async function findOpenReportIds(db: Db, jobPostingId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('postingReport')
    .select('id')
    .where('jobPostingId', '=', jobPostingId)
    .where('state', '<>', 'decided')
    .execute()
  return rows.map(({ id }) => id)
}

export async function markTaken(db: Db, id: number, staffId: number, now: Date): Promise<void> {
  await db
    .updateTable('postingReport')
    .set({ state: 'taken', takenBy: staffId, takenAt: now })
    .where('id', '=', id)
    .execute()
}

export async function markDecided(
  db: Db,
  ids: readonly number[],
  decision: { outcome: ReportOutcome; outcomeNote: string; decidedBy: number; decidedAt: Date },
): Promise<void> {
  await db
    .updateTable('postingReport')
    .set({ state: 'decided', ...decision })
    .where('id', 'in', [...ids])
    .execute()
}

export async function insertContact(
  db: Db,
  row: { postingReportId: number; staffMemberId: number; contactedAt: Date; note: string },
): Promise<void> {
  await db.insertInto('postingReportContact').values(row).execute()
}

export async function findContacts(db: Db, postingReportId: number) {
  return db
    .selectFrom('postingReportContact')
    .innerJoin('staffMember', 'staffMember.id', 'postingReportContact.staffMemberId')
    .select(['contactedAt', 'note', 'staffMember.name as staffName'])
    .where('postingReportId', '=', postingReportId)
    .orderBy('postingReportContact.id')
    .execute()
}

export type Contact = Awaited<ReturnType<typeof findContacts>>[number]
