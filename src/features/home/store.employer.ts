import type { Db } from '../../db/open.ts'

/** The employer's open postings with how many have applied, newest first. */
export async function findPostingsWithCounts(db: Db, employerId: number, today: string) {
  return db
    .selectFrom('jobPosting')
    .innerJoin('establishment', 'establishment.id', 'jobPosting.establishmentId')
    .leftJoin('jobApplication', 'jobApplication.jobPostingId', 'jobPosting.id')
    .select((column) => [
      'jobPosting.id',
      'jobPosting.publicId',
      'jobPosting.number',
      'jobPosting.occupationTitle',
      'jobPosting.applicationDeadline',
      column.fn.count<number>('jobApplication.id').as('applicants'),
      column.fn
        .count<number>('jobApplication.id')
        .filterWhere('jobApplication.endedAt', 'is', null)
        .as('openApplicants'),
    ])
    .where('establishment.employerId', '=', employerId)
    .where('jobPosting.status', '=', 'open')
    .where('jobPosting.applicationDeadline', '>=', today)
    .groupBy('jobPosting.id')
    .orderBy('jobPosting.acceptedOn', 'desc')
    .orderBy('jobPosting.id', 'desc')
    .limit(50)
    .execute()
}
