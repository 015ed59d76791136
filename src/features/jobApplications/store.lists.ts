import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { ApplicationRow } from './rules.views.ts'

const ROW_COLUMNS = [
  'jobApplication.id',
  'jobApplication.publicId',
  'jobApplication.kind',
  'jobApplication.state',
  'jobApplication.appliedAt',
  'jobApplication.turnSince',
  'jobApplication.endedAt',
  'jobApplication.answerDueOn',
  'jobPosting.publicId as postingPublicId',
  'jobPosting.occupationTitle as postingTitle',
  'establishment.name as establishmentName',
] as const

/** The agreed time of the newest interview, for whose turn it is. */
const interviewStartsAt = sql<Date | null>`(select interview.agreed_starts_at from interview
  where interview.job_application_id = job_application.id order by interview.id desc limit 1)`.as('interviewStartsAt')

/** Applications of a person: those still open, or those that have ended; newest first. */
export async function findApplicationsOfJobSeeker(
  db: Db,
  jobSeekerId: number,
  part: 'open' | 'ended',
): Promise<ApplicationRow[]> {
  return db
    .selectFrom('jobApplication')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .leftJoin('establishment', 'establishment.id', 'jobApplication.establishmentId')
    .leftJoin('messageThread', (join) =>
      join
        .onRef('messageThread.jobSeekerId', '=', 'jobApplication.jobSeekerId')
        .onRef('messageThread.jobPostingId', '=', 'jobApplication.jobPostingId'),
    )
    .select([...ROW_COLUMNS, 'messageThread.jobSeekerUnread as unread'])
    .select(interviewStartsAt)
    .where('jobApplication.jobSeekerId', '=', jobSeekerId)
    .where('jobApplication.endedAt', part === 'open' ? 'is' : 'is not', null)
    .orderBy('jobApplication.appliedAt', 'desc')
    .orderBy('jobApplication.id', 'desc')
    .limit(500)
    .execute()
}

/** How many of a person's applications are open and how many have ended. */
export async function countApplicationsOfJobSeeker(
  db: Db,
  jobSeekerId: number,
): Promise<{ open: number; ended: number }> {
  const row = await db
    .selectFrom('jobApplication')
    .select((column) => [
      column.fn.countAll<number>().filterWhere('endedAt', 'is', null).as('open'),
      column.fn.countAll<number>().filterWhere('endedAt', 'is not', null).as('ended'),
    ])
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirstOrThrow()
  return { open: Number(row.open), ended: Number(row.ended) }
}

/** One application with its posting, if it is this person's. */
export async function findApplicationOfJobSeeker(db: Db, jobSeekerId: number, publicId: string) {
  return db
    .selectFrom('jobApplication')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .leftJoin('establishment', 'establishment.id', 'jobApplication.establishmentId')
    .select([
      ...ROW_COLUMNS,
      'jobApplication.jobSeekerId',
      'jobApplication.jobPostingId',
      'jobApplication.motive',
      'jobApplication.withdrawnAt',
      'jobPosting.number as postingNumber',
    ])
    .select(interviewStartsAt)
    .where('jobApplication.jobSeekerId', '=', jobSeekerId)
    .where('jobApplication.publicId', '=', publicId)
    .executeTakeFirst()
}

export async function findEvents(db: Db, jobApplicationId: number) {
  return db
    .selectFrom('jobApplicationEvent')
    .select(['happenedAt', 'actor', 'action', 'details'])
    .where('jobApplicationId', '=', jobApplicationId)
    .orderBy('id', 'desc')
    .execute()
}

export async function findNoShow(db: Db, jobApplicationId: number) {
  return db.selectFrom('noShowReport').selectAll().where('jobApplicationId', '=', jobApplicationId).executeTakeFirst()
}

export async function findResult(db: Db, jobApplicationId: number) {
  return db
    .selectFrom('selectionResult')
    .selectAll()
    .where('jobApplicationId', '=', jobApplicationId)
    .executeTakeFirst()
}
