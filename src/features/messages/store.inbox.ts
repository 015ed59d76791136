import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { type InboxLine, type InboxQuestion, messagesKeptSince, THREADS_PER_PAGE } from './rules.ts'

/** `%` and `_` typed by a person stand for themselves. */
const containing = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

function saidAnywhere(words: string, now: Date) {
  return sql<boolean>`exists (select 1 from message as said where said.thread_id = message_thread.id
    and said.sent_at >= ${messagesKeptSince(now)} and said.body ilike ${containing(words)})`
}

/** An inbox of a job seeker, newest first; one line more than a page tells that there is a next one. */
export async function findInboxOfJobSeeker(
  db: Db,
  jobSeekerId: number,
  { page, words }: InboxQuestion,
  now: Date,
): Promise<InboxLine[]> {
  let query = db
    .selectFrom('messageThread')
    .leftJoin('message as last', 'last.id', 'messageThread.lastMessageId')
    .leftJoin('jobPosting', 'jobPosting.id', 'messageThread.jobPostingId')
    .leftJoin('establishment', 'establishment.id', 'messageThread.establishmentId')
    .select([
      'messageThread.publicId',
      'messageThread.lastMessageAt',
      'messageThread.jobSeekerUnread as unread',
      'last.body as lastBody',
      'jobPosting.occupationTitle as postingTitle',
      'establishment.name as establishmentName',
      sql<string | null>`null`.as('jobSeekerName'),
    ])
    .where('messageThread.jobSeekerId', '=', jobSeekerId)
  if (words !== '')
    query = query.where((where) =>
      where.or([
        saidAnywhere(words, now),
        where('establishment.name', 'ilike', containing(words)),
        where('jobPosting.occupationTitle', 'ilike', containing(words)),
      ]),
    )
  return query
    .orderBy('messageThread.lastMessageAt', 'desc')
    .orderBy('messageThread.id', 'desc')
    .offset((page - 1) * THREADS_PER_PAGE)
    .limit(THREADS_PER_PAGE + 1)
    .execute()
}

/** The inbox of an employer over all establishments; who has not applied stays without a name (AZ-5). */
export async function findInboxOfEmployer(
  db: Db,
  employerId: number,
  { page, words }: InboxQuestion,
  now: Date,
): Promise<InboxLine[]> {
  const name = sql<
    string | null
  >`case when message_thread.discloses_name then job_seeker.family_name || ' ' || job_seeker.given_name end`
  let query = db
    .selectFrom('messageThread')
    .innerJoin('establishment', 'establishment.id', 'messageThread.establishmentId')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'messageThread.jobSeekerId')
    .leftJoin('message as last', 'last.id', 'messageThread.lastMessageId')
    .leftJoin('jobPosting', 'jobPosting.id', 'messageThread.jobPostingId')
    .select([
      'messageThread.publicId',
      'messageThread.lastMessageAt',
      'messageThread.employerUnread as unread',
      'last.body as lastBody',
      'jobPosting.occupationTitle as postingTitle',
      'establishment.name as establishmentName',
      name.as('jobSeekerName'),
    ])
    .where('establishment.employerId', '=', employerId)
  if (words !== '')
    query = query.where((where) =>
      where.or([
        saidAnywhere(words, now),
        sql<boolean>`${name} ilike ${containing(words)}`,
        where('jobPosting.occupationTitle', 'ilike', containing(words)),
      ]),
    )
  return query
    .orderBy('messageThread.lastMessageAt', 'desc')
    .orderBy('messageThread.id', 'desc')
    .offset((page - 1) * THREADS_PER_PAGE)
    .limit(THREADS_PER_PAGE + 1)
    .execute()
}

/** Names that stand at the head of a thread. */
export async function getThreadHead(db: Db, threadId: number) {
  return db
    .selectFrom('messageThread')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'messageThread.jobSeekerId')
    .leftJoin('account', 'account.id', 'jobSeeker.accountId')
    .leftJoin('jobPosting', 'jobPosting.id', 'messageThread.jobPostingId')
    .leftJoin('establishment', 'establishment.id', 'messageThread.establishmentId')
    .leftJoin('jobApplication', (join) =>
      join
        .onRef('jobApplication.jobSeekerId', '=', 'messageThread.jobSeekerId')
        .onRef('jobApplication.jobPostingId', '=', 'messageThread.jobPostingId'),
    )
    .select([
      'messageThread.disclosesName',
      'jobApplication.publicId as applicationId',
      'jobPosting.publicId as postingPublicId',
      'jobPosting.occupationTitle as postingTitle',
      'establishment.name as establishmentName',
      'jobSeeker.familyName',
      'jobSeeker.givenName',
      'account.closedAt as accountClosedAt',
    ])
    .where('messageThread.id', '=', threadId)
    .executeTakeFirstOrThrow()
}
