import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { APPLICANTS_PER_PAGE, type ApplicantRow } from './rules.board.ts'
import type { ApplicationState } from './rules.ts'

const interviewStartsAt = sql<Date | null>`(select interview.agreed_starts_at from interview
  where interview.job_application_id = job_application.id order by interview.id desc limit 1)`.as('interviewStartsAt')

function applicants(db: Db, employerId: number) {
  return db
    .selectFrom('jobApplication')
    .innerJoin('establishment', 'establishment.id', 'jobApplication.establishmentId')
    .where('establishment.employerId', '=', employerId)
}

/** Applicants of an employer in some states, newest first; one more than a page tells that there is a next one. */
export async function findApplicants(
  db: Db,
  employerId: number,
  question: { states: readonly ApplicationState[]; page: number; jobPostingId?: number | undefined },
): Promise<ApplicantRow[]> {
  let query = applicants(db, employerId)
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'jobApplication.jobSeekerId')
    .leftJoin('messageThread', (join) =>
      join
        .onRef('messageThread.jobSeekerId', '=', 'jobApplication.jobSeekerId')
        .onRef('messageThread.jobPostingId', '=', 'jobApplication.jobPostingId'),
    )
    .select([
      'jobApplication.id',
      'jobApplication.publicId',
      'jobApplication.kind',
      'jobApplication.state',
      'jobApplication.appliedAt',
      'jobApplication.turnSince',
      'jobApplication.answerDueOn',
      'jobPosting.occupationTitle as postingTitle',
      'messageThread.employerUnread as unread',
      sql<string>`job_seeker.family_name || ' ' || job_seeker.given_name`.as('name'),
    ])
    .select(interviewStartsAt)
    .where('jobApplication.state', 'in', question.states)
  if (question.jobPostingId !== undefined)
    query = query.where('jobApplication.jobPostingId', '=', question.jobPostingId)
  return query
    .orderBy('jobApplication.appliedAt', 'desc')
    .orderBy('jobApplication.id', 'desc')
    .offset((question.page - 1) * APPLICANTS_PER_PAGE)
    .limit(APPLICANTS_PER_PAGE + 1)
    .execute()
}

export async function countApplicantsByState(db: Db, employerId: number): Promise<Map<ApplicationState, number>> {
  const rows = await applicants(db, employerId)
    .select((column) => ['jobApplication.state', column.fn.countAll<number>().as('count')])
    .groupBy('jobApplication.state')
    .execute()
  return new Map(rows.map((row) => [row.state, Number(row.count)]))
}

/** One application to a posting of the employer's own. */
export async function findApplicantOfEmployer(db: Db, employerId: number, publicId: string) {
  return applicants(db, employerId)
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .select([
      'jobApplication.id',
      'jobApplication.publicId',
      'jobApplication.jobSeekerId',
      'jobApplication.jobPostingId',
      'jobApplication.kind',
      'jobApplication.state',
      'jobApplication.motive',
      'jobApplication.appliedAt',
      'jobApplication.turnSince',
      'jobApplication.endedAt',
      'jobApplication.withdrawnAt',
      'jobApplication.answerDueOn',
      'jobPosting.occupationTitle as postingTitle',
      'jobPosting.number as postingNumber',
      'establishment.name as establishmentName',
      'establishment.address as establishmentAddress',
    ])
    .select(interviewStartsAt)
    .where('jobApplication.publicId', '=', publicId)
    .executeTakeFirst()
}

export async function insertResult(
  db: Db,
  result: {
    jobApplicationId: number
    result: 'hired' | 'notHired'
    message: string
    conditionsDiffer: boolean
    conditionsDifference: string | null
    employmentStartsOn: string | null
    registeredAt: Date
  },
): Promise<void> {
  await db.insertInto('selectionResult').values(result).execute()
}
