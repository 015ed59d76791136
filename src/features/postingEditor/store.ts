import { sql } from 'kysely'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import type { PostingSubmissionTable } from '../../db/tables/ownPostings.ts'

/** One of an employer's logins at a time decides how many submissions are open. */
export async function lockEmployer(db: Db, employerId: number): Promise<void> {
  await db.selectFrom('employer').select('id').where('id', '=', employerId).forUpdate().executeTakeFirstOrThrow()
}

export async function insertSubmission(
  db: Db,
  row: Pick<PostingSubmissionTable, 'employerId' | 'establishmentId' | 'purpose' | 'jobPostingId' | 'createdAt'> & {
    steps: object
    baseSheet: object | null
  },
): Promise<{ id: number; publicId: string }> {
  const { steps, baseSheet, ...rest } = row
  return db
    .insertInto('postingSubmission')
    .values({
      ...rest,
      publicId: randomId(),
      state: 'draft',
      step: 'kind',
      steps: JSON.stringify(steps),
      baseSheet: baseSheet === null ? null : JSON.stringify(baseSheet),
      savedAt: row.createdAt,
    })
    .returning(['id', 'publicId'])
    .executeTakeFirstOrThrow()
}

/** An employer's own submission; others do not exist. */
export async function findSubmissionOfEmployer(db: Db, employerId: number, publicId: string) {
  return db
    .selectFrom('postingSubmission')
    .selectAll()
    .where('publicId', '=', publicId)
    .where('employerId', '=', employerId)
    .executeTakeFirst()
}

/** The same, held until the transaction ends. */
export async function lockSubmission(db: Db, publicId: string) {
  return db.selectFrom('postingSubmission').selectAll().where('publicId', '=', publicId).forUpdate().executeTakeFirst()
}

export async function findSubmissionById(db: Db, publicId: string) {
  return db.selectFrom('postingSubmission').selectAll().where('publicId', '=', publicId).executeTakeFirst()
}

export async function findOpenSubmissionFor(db: Db, jobPostingId: number, purpose: 'change' | 'renewal') {
  return db
    .selectFrom('postingSubmission')
    .select(['id', 'publicId', 'state'])
    .where('jobPostingId', '=', jobPostingId)
    .where('purpose', '=', purpose)
    .where('state', '!=', 'accepted')
    .executeTakeFirst()
}

export async function countOpenSubmissions(db: Db, employerId: number): Promise<number> {
  const { count } = await db
    .selectFrom('postingSubmission')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('employerId', '=', employerId)
    .where('state', '!=', 'accepted')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Submissions of an employer that are not accepted yet, the one touched last first. */
export async function findOpenSubmissions(db: Db, employerId: number) {
  return db
    .selectFrom('postingSubmission')
    .leftJoin('jobPosting', 'jobPosting.id', 'postingSubmission.jobPostingId')
    .select([
      'postingSubmission.publicId',
      'postingSubmission.purpose',
      'postingSubmission.state',
      'postingSubmission.steps',
      'postingSubmission.savedAt',
      'postingSubmission.sentAt',
      'jobPosting.number as postingNumber',
    ])
    .where('postingSubmission.employerId', '=', employerId)
    .where('postingSubmission.state', '!=', 'accepted')
    .orderBy('postingSubmission.savedAt', 'desc')
    .execute()
}

/** Submissions that the office has returned and that wait for the employer. */
export async function countReturnedSubmissions(db: Db, employerId: number): Promise<number> {
  const { count } = await db
    .selectFrom('postingSubmission')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('employerId', '=', employerId)
    .where('state', '=', 'returned')
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function deleteSubmissionRow(db: Db, id: number): Promise<void> {
  await db.deleteFrom('postingSubmission').where('id', '=', id).execute()
}

export async function insertSubmissionEvent(
  db: Db,
  event: {
    postingSubmissionId: number
    happenedAt: Date
    face: 'employer' | 'counter'
    principalId: number
    action: string
    note?: string | null
  },
): Promise<void> {
  await db
    .insertInto('postingSubmissionEvent')
    .values({ note: null, ...event })
    .execute()
}

/** What has happened to a submission, newest first. */
export async function findSubmissionEvents(db: Db, submissionId: number) {
  return db
    .selectFrom('postingSubmissionEvent')
    .leftJoin('staffMember', 'staffMember.id', 'postingSubmissionEvent.principalId')
    .select([
      'postingSubmissionEvent.happenedAt',
      'postingSubmissionEvent.face',
      'postingSubmissionEvent.action',
      'postingSubmissionEvent.note',
      'staffMember.name as staffName',
    ])
    .where('postingSubmissionId', '=', submissionId)
    .orderBy('postingSubmissionEvent.id', 'desc')
    .execute()
}

const establishmentColumns = ['id', 'number', 'name', 'kana', 'postalCode', 'address', 'homePage'] as const

export async function findEstablishmentsOfEmployer(db: Db, employerId: number) {
  return db
    .selectFrom('establishment')
    .select(establishmentColumns)
    .where('employerId', '=', employerId)
    .orderBy('number')
    .execute()
}

export async function getEstablishment(db: Db, id: number) {
  return db.selectFrom('establishment').select(establishmentColumns).where('id', '=', id).executeTakeFirstOrThrow()
}
export type Establishment = Awaited<ReturnType<typeof getEstablishment>>

/** Sheets that a new posting of the establishment may double: its open postings, and what else of it waits. */
export async function findNeighbours(
  db: Db,
  question: { establishmentId: number; today: string; butPosting: number | null; butSubmission: number },
): Promise<{ name: string; sheet: unknown }[]> {
  const postings = await db
    .selectFrom('jobPosting')
    .select(['number as name', 'sheet'])
    .where('establishmentId', '=', question.establishmentId)
    .where('status', 'in', ['open', 'suspended'])
    .where('applicationDeadline', '>=', question.today)
    .where('id', '!=', question.butPosting ?? 0)
    .limit(500)
    .execute()
  const waiting = await db
    .selectFrom('postingSubmission')
    .select([sql<string>`'受理待ちの申込み'`.as('name'), 'sheet'])
    .where('establishmentId', '=', question.establishmentId)
    .where('state', '=', 'waiting')
    .where('id', '!=', question.butSubmission)
    .where('sheet', 'is not', null)
    .execute()
  return [...postings, ...waiting]
}

export async function deleteOldSubmissions(db: Db, before: { drafts: Date; accepted: Date }): Promise<void> {
  await db
    .deleteFrom('postingSubmission')
    .where((either) =>
      either.or([
        either.and([either('state', 'in', ['draft', 'returned']), either('savedAt', '<', before.drafts)]),
        either.and([either('state', '=', 'accepted'), either('decidedAt', '<', before.accepted)]),
      ]),
    )
    .execute()
}
