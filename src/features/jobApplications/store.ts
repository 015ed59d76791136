import { sql } from 'kysely'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import { type Actor, type ApplicationFacts, type ApplicationKind, type ApplicationState, isOpen } from './rules.ts'

/** 応募書類の送付方法 names the job seeker's page: files can be sent with the application (domain 4.6). */
const takesDocuments = sql<boolean>`coalesce(job_posting.sheet->'selection'->>'documentsMeans', '') like '%求職者マイページ%'`

/** A posting as applying sees it. */
export async function findPostingToApply(db: Db, publicId: string) {
  return db
    .selectFrom('jobPosting')
    .leftJoin('establishment', 'establishment.id', 'jobPosting.establishmentId')
    .select([
      'jobPosting.id',
      'jobPosting.publicId',
      'jobPosting.number',
      'jobPosting.occupationTitle',
      'jobPosting.status',
      'jobPosting.acceptedOn',
      'jobPosting.applicationDeadline',
      'jobPosting.acceptsDirectApplication',
      'jobPosting.establishmentId',
      'establishment.name as establishmentName',
      takesDocuments.as('takesDocuments'),
    ])
    .where('jobPosting.publicId', '=', publicId)
    .executeTakeFirst()
}

/** Keeps the posting as it is until the transaction ends: nobody can close it while someone applies (RACE-2). */
export async function holdPosting(db: Db, jobPostingId: number): Promise<void> {
  await db.selectFrom('jobPosting').select('id').where('id', '=', jobPostingId).forShare().execute()
}

export async function findApplicationTo(db: Db, jobSeekerId: number, jobPostingId: number) {
  return db
    .selectFrom('jobApplication')
    .select(['id', 'publicId', 'state', 'kind'])
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', '=', jobPostingId)
    .executeTakeFirst()
}

/** An invitation that still stands makes the application an answer to it. */
export async function hasInvitation(db: Db, jobSeekerId: number, jobPostingId: number): Promise<boolean> {
  const row = await db
    .selectFrom('invitation')
    .select('id')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('jobPostingId', '=', jobPostingId)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds an application; `undefined` where the person has applied there already. */
export async function insertApplication(
  db: Db,
  application: {
    jobSeekerId: number
    jobPostingId: number
    establishmentId: number | null
    kind: ApplicationKind
    motive: string
    appliedAt: Date
    answerDueOn: string | null
  },
): Promise<{ id: number; publicId: string } | undefined> {
  return db
    .insertInto('jobApplication')
    .values({
      ...application,
      publicId: randomId(),
      state: 'applied',
      turnSince: application.appliedAt,
      withdrawnAt: null,
      endedAt: null,
      remindedAt: null,
    })
    .onConflict((conflict) => conflict.columns(['jobPostingId', 'jobSeekerId']).doNothing())
    .returning(['id', 'publicId'])
    .executeTakeFirst()
}

export async function insertEvent(
  db: Db,
  event: { jobApplicationId: number; happenedAt: Date; actor: Actor; action: string; details?: object },
): Promise<void> {
  await db
    .insertInto('jobApplicationEvent')
    .values({ ...event, details: JSON.stringify(event.details ?? {}) })
    .execute()
}

/** What is locked while a step is taken. */
export interface HeldApplication {
  id: number
  publicId: string
  jobSeekerId: number
  jobPostingId: number
  establishmentId: number | null
  kind: ApplicationKind
  state: ApplicationState
  turnSince: Date
  facts: ApplicationFacts
  interviewId: number | undefined
}

/** Locks an application and reads everything that decides what can happen to it. */
export async function holdApplication(db: Db, id: number): Promise<HeldApplication> {
  const row = await db
    .selectFrom('jobApplication')
    .select([
      'id',
      'publicId',
      'jobSeekerId',
      'jobPostingId',
      'establishmentId',
      'kind',
      'state',
      'turnSince',
      'withdrawnAt',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { facts, interviewId } = await readFacts(db, row)
  return { ...row, facts, interviewId }
}

/** What decides the next steps, without a lock: for screens. */
export async function readFacts(
  db: Db,
  application: { id: number; state: ApplicationState; withdrawnAt: Date | null },
): Promise<{ facts: ApplicationFacts; interviewId: number | undefined }> {
  const interview = await findInterview(db, application.id)
  const noShow = await db
    .selectFrom('noShowReport')
    .select(['reportedAt', 'objectedAt', 'decidedAt'])
    .where('jobApplicationId', '=', application.id)
    .executeTakeFirst()
  const newest = interview && Math.max(...interview.slots.map((slot) => slot.getTime()))
  return {
    interviewId: interview?.id,
    facts: {
      state: application.state,
      withdrawnAt: application.withdrawnAt,
      noShow,
      interview: interview && {
        startsAt: interview.agreedStartsAt,
        newestProposedAt: newest === undefined ? null : new Date(newest),
      },
    },
  }
}

/** The interview that counts: the newest proposal. */
export async function findInterview(db: Db, jobApplicationId: number) {
  return db
    .selectFrom('interview')
    .selectAll()
    .where('jobApplicationId', '=', jobApplicationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Writes where an application stands now. Whoever's turn it already was keeps the moment since when. */
export async function saveState(
  db: Db,
  id: number,
  change: { state: ApplicationState; turnSince: Date; now: Date; isWithdrawal: boolean },
): Promise<void> {
  const { state, turnSince, now, isWithdrawal } = change
  await db
    .updateTable('jobApplication')
    .set((column) => ({
      state,
      turnSince,
      endedAt: isOpen(state) ? null : sql<Date>`coalesce(ended_at, ${now})`,
      version: column('version', '+', 1),
      ...(isWithdrawal && { withdrawnAt: now }),
    }))
    .where('id', '=', id)
    .execute()
}

/** 自主応募中: what keeps a person from 退会 (H4). */
export async function hasOpenDirectApplication(db: Db, accountId: number): Promise<boolean> {
  const row = await db
    .selectFrom('jobApplication')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'jobApplication.jobSeekerId')
    .select('jobApplication.id')
    .where('jobSeeker.accountId', '=', accountId)
    .where('jobApplication.kind', 'in', ['direct', 'invited'])
    .where('jobApplication.endedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** For the counter, which may open every application. */
export async function findApplicationByPublicId(db: Db, publicId: string) {
  return db
    .selectFrom('jobApplication')
    .select(['id', 'jobSeekerId', 'withdrawnAt'])
    .where('publicId', '=', publicId)
    .executeTakeFirst()
}

/** Open 紹介 of both kinds behind an account. */
export async function findOpenReferralsOfAccount(db: Db, accountId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('jobApplication')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'jobApplication.jobSeekerId')
    .select('jobApplication.id')
    .where('jobSeeker.accountId', '=', accountId)
    .where('jobApplication.kind', 'in', ['onlineReferral', 'referral'])
    .where('jobApplication.endedAt', 'is', null)
    .orderBy('jobApplication.id')
    .execute()
  return rows.map((row) => row.id)
}
