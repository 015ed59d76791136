import { sql } from 'kysely'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import type { Candidate } from './rules.ts'

const ofEmployer = (db: Db, employerId: number) =>
  db
    .selectFrom('jobApplication')
    .innerJoin('establishment', 'establishment.id', 'jobApplication.establishmentId')
    .where('establishment.employerId', '=', employerId)

export interface Choice {
  states: readonly string[]
  jobPostingId: number | undefined
}

const interviewStartsAt = sql<Date | null>`(select interview.agreed_starts_at from interview
  where interview.job_application_id = job_application.id order by interview.id desc limit 1)`

/** The newest applicants of some states, at most so many of each; no more of them than a list tells. */
export async function findBoard(db: Db, employerId: number, choice: Choice & { perState: number }) {
  let ranked = ofEmployer(db, employerId)
    .select([
      'jobApplication.id',
      sql<number>`row_number() over (partition by job_application.state
        order by job_application.applied_at desc, job_application.id desc)`.as('place'),
    ])
    .where(sql<boolean>`job_application.state = any(${choice.states})`)
  if (choice.jobPostingId !== undefined) ranked = ranked.where('jobApplication.jobPostingId', '=', choice.jobPostingId)
  return db
    .with('ranked', () => ranked)
    .selectFrom('ranked')
    .innerJoin('jobApplication', 'jobApplication.id', 'ranked.id')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'jobApplication.jobSeekerId')
    .select([
      'jobApplication.id',
      'jobApplication.publicId',
      'jobApplication.jobSeekerId',
      'jobApplication.kind',
      'jobApplication.state',
      'jobApplication.appliedAt',
      'jobApplication.turnSince',
      'jobApplication.answerDueOn',
      'jobPosting.number as postingNumber',
      'jobPosting.occupationTitle as postingTitle',
      sql<string>`job_seeker.family_name || ' ' || job_seeker.given_name`.as('name'),
      interviewStartsAt.as('interviewStartsAt'),
    ])
    .where('ranked.place', '<=', choice.perState)
    .orderBy('jobApplication.appliedAt', 'desc')
    .orderBy('jobApplication.id', 'desc')
    .execute()
}
export type BoardRow = Awaited<ReturnType<typeof findBoard>>[number]

export async function countByState(db: Db, employerId: number, jobPostingId: number | undefined) {
  let query = ofEmployer(db, employerId).select(({ fn }) => ['jobApplication.state', fn.countAll<number>().as('count')])
  if (jobPostingId !== undefined) query = query.where('jobApplication.jobPostingId', '=', jobPostingId)
  const rows = await query.groupBy('jobApplication.state').execute()
  return new Map(rows.map(({ state, count }) => [state as string, Number(count)]))
}

/** Postings of the employer that somebody has applied to, newest first. */
export async function findAppliedPostings(db: Db, employerId: number) {
  return db
    .selectFrom('jobPosting')
    .innerJoin('establishment', 'establishment.id', 'jobPosting.establishmentId')
    .select(['jobPosting.id', 'jobPosting.publicId', 'jobPosting.number', 'jobPosting.occupationTitle'])
    .where('establishment.employerId', '=', employerId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('jobApplication')
          .select('jobApplication.id')
          .whereRef('jobApplication.jobPostingId', '=', 'jobPosting.id'),
      ),
    )
    .orderBy('jobPosting.id', 'desc')
    .limit(200)
    .execute()
}

/** Applicants of one's own by the public ids of their applications; those of others do not exist. */
export async function findCandidates(db: Db, employerId: number, publicIds: readonly string[]): Promise<Candidate[]> {
  if (publicIds.length === 0) return []
  const rows = await ofEmployer(db, employerId)
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'jobApplication.jobSeekerId')
    .leftJoin('account', 'account.id', 'jobSeeker.accountId')
    .select([
      'jobApplication.id as applicationId',
      'jobApplication.jobSeekerId',
      'jobPosting.occupationTitle as postingTitle',
      'account.closedAt',
      'account.id as accountId',
      sql<string>`job_seeker.family_name || ' ' || job_seeker.given_name`.as('name'),
    ])
    .where(sql<boolean>`job_application.public_id = any(${publicIds})`)
    .orderBy('jobApplication.appliedAt', 'desc')
    .orderBy('jobApplication.id', 'desc')
    .execute()
  // A person without a page of their own (registered at the counter alone) reads no messages either.
  return rows.map(({ closedAt, accountId, ...row }) => ({ ...row, isGone: accountId === null || closedAt !== null }))
}

export async function insertBulkMessage(
  db: Db,
  message: { employerId: number; body: string; plannedAt: Date; plannedBy: number },
  recipients: readonly Candidate[],
): Promise<string> {
  const { id, publicId } = await db
    .insertInto('bulkMessage')
    .values({ ...message, publicId: randomId(), sentAt: null })
    .returning(['id', 'publicId'])
    .executeTakeFirstOrThrow()
  await db
    .insertInto('bulkMessageRecipient')
    .values(
      recipients.map(({ applicationId, jobSeekerId }) => ({
        bulkMessageId: id,
        jobApplicationId: applicationId,
        jobSeekerId,
        sentAt: null,
      })),
    )
    .execute()
  return publicId
}

export async function findBulkMessage(db: Db, employerId: number, publicId: string) {
  return db
    .selectFrom('bulkMessage')
    .selectAll()
    .where('publicId', '=', publicId)
    .where('employerId', '=', employerId)
    .executeTakeFirst()
}

/** The same, held until the transaction ends: two presses send one after the other, and the second finds it sent. */
export async function lockBulkMessage(db: Db, employerId: number, publicId: string) {
  return db
    .selectFrom('bulkMessage')
    .selectAll()
    .where('publicId', '=', publicId)
    .where('employerId', '=', employerId)
    .forUpdate()
    .executeTakeFirst()
}

export async function findRecipients(db: Db, bulkMessageId: number) {
  return db
    .selectFrom('bulkMessageRecipient')
    .innerJoin('jobApplication', 'jobApplication.id', 'bulkMessageRecipient.jobApplicationId')
    .innerJoin('jobPosting', 'jobPosting.id', 'jobApplication.jobPostingId')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'bulkMessageRecipient.jobSeekerId')
    .leftJoin('account', 'account.id', 'jobSeeker.accountId')
    .select([
      'bulkMessageRecipient.jobSeekerId',
      'bulkMessageRecipient.sentAt',
      'jobApplication.jobPostingId',
      'jobApplication.establishmentId',
      'jobPosting.occupationTitle as postingTitle',
      'account.closedAt',
      'account.id as accountId',
      sql<string>`job_seeker.family_name || ' ' || job_seeker.given_name`.as('name'),
    ])
    .where('bulkMessageRecipient.bulkMessageId', '=', bulkMessageId)
    .orderBy('bulkMessageRecipient.jobApplicationId')
    .execute()
}

export async function markSent(
  db: Db,
  bulkMessageId: number,
  jobSeekerIds: readonly number[],
  sentAt: Date,
): Promise<void> {
  await db.updateTable('bulkMessage').set({ sentAt }).where('id', '=', bulkMessageId).execute()
  await db
    .updateTable('bulkMessageRecipient')
    .set({ sentAt })
    .where('bulkMessageId', '=', bulkMessageId)
    .where(sql<boolean>`job_seeker_id = any(${jobSeekerIds})`)
    .execute()
}

export async function deleteBulkMessage(db: Db, id: number): Promise<void> {
  await db.deleteFrom('bulkMessage').where('id', '=', id).execute()
}

/** Plans that were never sent, and messages as old as those they left behind. */
export async function deleteBulkMessagesBefore(db: Db, before: { planned: Date; sent: Date }): Promise<void> {
  await db
    .deleteFrom('bulkMessage')
    .where((either) =>
      either.or([
        either.and([either('sentAt', 'is', null), either('plannedAt', '<', before.planned)]),
        either('sentAt', '<', before.sent),
      ]),
    )
    .execute()
}
