import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'

export async function findPerson(db: Db, publicId: string) {
  return db
    .selectFrom('jobSeeker')
    .leftJoin('office', 'office.number', 'jobSeeker.officeNumber')
    .leftJoin('account', 'account.id', 'jobSeeker.accountId')
    .selectAll('jobSeeker')
    .select(['office.name as officeName', 'account.closedAt as accountClosedAt', 'account.email'])
    .where('jobSeeker.publicId', '=', publicId)
    .executeTakeFirst()
}

export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

export async function findWishes(db: Db, jobSeekerId: number) {
  const occupations = await db
    .selectFrom('jobSeekerWishedOccupation')
    .select('title')
    .where('jobSeekerId', '=', jobSeekerId)
    .orderBy('position')
    .execute()
  const qualifications = await db
    .selectFrom('jobSeekerQualification')
    .select('name')
    .where('jobSeekerId', '=', jobSeekerId)
    .orderBy('position')
    .execute()
  return { occupations: occupations.map((row) => row.title), qualifications: qualifications.map((row) => row.name) }
}

/** Objections that wait for the counter, oldest first. */
export async function findOpenObjections(db: Db) {
  return db
    .selectFrom('noShowReport')
    .innerJoin('jobApplication', 'jobApplication.id', 'noShowReport.jobApplicationId')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'noShowReport.jobSeekerId')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .leftJoin('establishment', 'establishment.id', 'jobApplication.establishmentId')
    .select([
      'jobApplication.id',
      'jobApplication.publicId',
      'noShowReport.jobSeekerId',
      'noShowReport.interviewOn',
      'noShowReport.reportedAt',
      'noShowReport.report',
      'noShowReport.objection',
      'noShowReport.objectedAt',
      'jobPosting.occupationTitle as postingTitle',
      'establishment.name as establishmentName',
      'jobSeeker.publicId as jobSeekerPublicId',
      sql<string>`job_seeker.family_name || ' ' || job_seeker.given_name`.as('name'),
    ])
    .where('noShowReport.objectedAt', 'is not', null)
    .where('noShowReport.decidedAt', 'is', null)
    .orderBy('noShowReport.objectedAt')
    .limit(100)
    .execute()
}

/** The registration into which this one was joined. */
export async function findSuccessor(db: Db, publicId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('jobSeeker as merged')
    .innerJoin('jobSeeker as kept', 'kept.id', 'merged.mergedInto')
    .select('kept.publicId')
    .where('merged.publicId', '=', publicId)
    .executeTakeFirst()
  return row?.publicId
}

/** A person's no-show reports, newest first. */
export async function findNoShowReports(db: Db, jobSeekerId: number) {
  return db
    .selectFrom('noShowReport')
    .innerJoin('jobApplication', 'jobApplication.id', 'noShowReport.jobApplicationId')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .select([
      'noShowReport.interviewOn',
      'noShowReport.reportedAt',
      'noShowReport.isCounted',
      'noShowReport.objectedAt',
      'noShowReport.decision',
      'jobPosting.occupationTitle as postingTitle',
    ])
    .where('noShowReport.jobSeekerId', '=', jobSeekerId)
    .orderBy('noShowReport.reportedAt', 'desc')
    .execute()
}

export type NoShowLine = Awaited<ReturnType<typeof findNoShowReports>>[number]

/** The address that the counter stored and nobody has opened My Page with yet. */
export async function findStoredEmail(db: Db, jobSeekerId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('officeOpening')
    .select('email')
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirst()
  return row?.email
}

/** What a person wishes, as the search of postings asks it. */
export async function findWishedConditions(db: Db, jobSeekerId: number) {
  const profile = await db
    .selectFrom('jobSeekerProfile')
    .select(['placeCodes', 'wageUnit', 'wageLowest'])
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirst()
  const groups = await db
    .selectFrom('jobSeekerWishedOccupation')
    .select('groupCode')
    .where('jobSeekerId', '=', jobSeekerId)
    .execute()
  return {
    placeCodes: profile?.placeCodes ?? [],
    wageUnit: profile?.wageUnit ?? null,
    wageLowest: profile?.wageLowest ?? null,
    groupCodes: [...new Set(groups.flatMap(({ groupCode }) => groupCode ?? []))],
  }
}
