import type { Db } from '../../db/open.ts'

export async function insertNoShow(
  db: Db,
  report: {
    jobApplicationId: number
    jobSeekerId: number
    interviewOn: string
    isCounted: boolean
    reportedAt: Date
    report: string | null
  },
): Promise<void> {
  const nothingYet = { objection: null, objectedAt: null, decision: null, decidedAt: null, decidedBy: null }
  await db
    .insertInto('noShowReport')
    .values({ ...report, ...nothingYet, decisionNote: null })
    .execute()
}

export async function saveObjection(db: Db, jobApplicationId: number, objection: string, now: Date): Promise<void> {
  await db
    .updateTable('noShowReport')
    .set({ objection, objectedAt: now })
    .where('jobApplicationId', '=', jobApplicationId)
    .execute()
}

/** An upheld objection takes the report out of every count. */
export async function saveDecision(
  db: Db,
  jobApplicationId: number,
  decision: { decision: 'upheld' | 'rejected'; decidedAt: Date; decidedBy: number; decisionNote: string },
): Promise<void> {
  await db
    .updateTable('noShowReport')
    .set({ ...decision, ...(decision.decision === 'upheld' && { isCounted: false }) })
    .where('jobApplicationId', '=', jobApplicationId)
    .execute()
}

/** The interview days of a person's reports that count: after the last lifting only later ones do (H2). */
export async function findCountedNoShowDays(db: Db, jobSeekerId: number, after: Date | undefined): Promise<string[]> {
  let query = db
    .selectFrom('noShowReport')
    .select('interviewOn')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('isCounted', '=', true)
  if (after) query = query.where('reportedAt', '>', after)
  const rows = await query.execute()
  return rows.map((row) => row.interviewOn)
}

export async function countRejections(db: Db, jobSeekerId: number): Promise<number> {
  const row = await db
    .selectFrom('jobApplication')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('jobSeekerId', '=', jobSeekerId)
    .where('kind', 'in', ['direct', 'invited'])
    .where('state', '=', 'notHired')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** When a person was last asked to visit for this cause. */
export async function findVisitRequest(db: Db, jobSeekerId: number, cause: 'noShow' | 'rejection') {
  return db
    .selectFrom('visitRequest')
    .select('requestedAt')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('cause', '=', cause)
    .orderBy('requestedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertVisitRequest(
  db: Db,
  request: { jobSeekerId: number; cause: 'noShow' | 'rejection'; requestedAt: Date },
): Promise<void> {
  await db.insertInto('visitRequest').values(request).execute()
}

/** The person's address for mails; none where the account is closed or was never opened. */
export async function findMailAddress(db: Db, jobSeekerId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('jobSeeker')
    .innerJoin('account', 'account.id', 'jobSeeker.accountId')
    .select('account.email')
    .where('jobSeeker.id', '=', jobSeekerId)
    .where('account.closedAt', 'is', null)
    .executeTakeFirst()
  return row?.email
}

/** Holds the person's row, so that counts of one person are judged one after the other. */
export async function holdJobSeeker(db: Db, jobSeekerId: number): Promise<void> {
  await db.selectFrom('jobSeeker').select('id').where('id', '=', jobSeekerId).forUpdate().execute()
}
