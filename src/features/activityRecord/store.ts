import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'

/** Applications of a person made, and interviews held, between two instants. */
export async function findApplicationActivities(db: Db, jobSeekerId: number, from: Date, until: Date) {
  const interviewAt = sql<Date | null>`(select interview.agreed_starts_at from interview
    where interview.job_application_id = job_application.id and interview.agreed_starts_at < ${until}
    order by interview.id desc limit 1)`
  return db
    .selectFrom('jobApplication')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .leftJoin('establishment', 'establishment.id', 'jobApplication.establishmentId')
    .select([
      'jobApplication.kind',
      'jobApplication.state',
      'jobApplication.appliedAt',
      'jobPosting.occupationTitle as postingTitle',
      'jobPosting.number as postingNumber',
      'establishment.name as establishmentName',
      interviewAt.as('interviewAt'),
    ])
    .where('jobApplication.jobSeekerId', '=', jobSeekerId)
    .where('jobApplication.appliedAt', '<=', until)
    .where((where) => where.or([where('jobApplication.appliedAt', '>=', from), where(interviewAt, '>=', from)]))
    .orderBy('jobApplication.appliedAt', 'desc')
    .limit(1000)
    .execute()
}

/** 職業相談 that the counter has recorded. What was said stays with the office. */
export async function findConsultations(db: Db, jobSeekerId: number, from: Date, until: Date) {
  return db
    .selectFrom('consultation')
    .leftJoin('office', 'office.number', 'consultation.officeNumber')
    .select(['consultation.happenedAt', 'consultation.way', 'office.name as officeName'])
    .where('consultation.jobSeekerId', '=', jobSeekerId)
    .where('consultation.happenedAt', '>=', from)
    .where('consultation.happenedAt', '<=', until)
    .orderBy('consultation.happenedAt', 'desc')
    .limit(1000)
    .execute()
}
