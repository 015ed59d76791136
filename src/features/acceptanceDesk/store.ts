import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import { DESK_PER_PAGE, type DeskStaff, type DeskView } from './rules.ts'

function waiting(db: Db, staff: Pick<DeskStaff, 'id' | 'officeNumber'>, view: DeskView) {
  const all = db.selectFrom('postingSubmission').where('postingSubmission.state', '=', 'waiting')
  // What no office governs is everybody's, so that it is nobody's to overlook.
  const own =
    staff.officeNumber === null
      ? all
      : all.where((either) =>
          either.or([
            either('postingSubmission.officeNumber', '=', staff.officeNumber),
            either('postingSubmission.officeNumber', 'is', null),
          ]),
        )
  switch (view) {
    case 'all':
      return all
    case 'own':
      return own
    case 'free':
      return own.where('postingSubmission.takenBy', 'is', null)
    case 'mine':
      return all.where('postingSubmission.takenBy', '=', staff.id)
  }
}

/** What waits, the oldest first; one more than a page tells that there is a next one. */
export async function findWaiting(
  db: Db,
  question: { staff: Pick<DeskStaff, 'id' | 'officeNumber'>; view: DeskView; page: number },
) {
  return waiting(db, question.staff, question.view)
    .innerJoin('establishment', 'establishment.id', 'postingSubmission.establishmentId')
    .leftJoin('staffMember', 'staffMember.id', 'postingSubmission.takenBy')
    .select([
      'postingSubmission.publicId',
      'postingSubmission.purpose',
      'postingSubmission.sentAt',
      'establishment.name as establishmentName',
      'staffMember.name as holderName',
      sql<string>`coalesce(posting_submission.sheet -> 'work' ->> 'occupationTitle', '')`.as('title'),
    ])
    .orderBy('postingSubmission.sentAt')
    .orderBy('postingSubmission.id')
    .offset((question.page - 1) * DESK_PER_PAGE)
    .limit(DESK_PER_PAGE + 1)
    .execute()
}

/** How many submissions wait for a member of the staff's own office. */
export async function countWaitingSubmissions(db: Db, staff: Pick<DeskStaff, 'id' | 'officeNumber'>): Promise<number> {
  const { count } = await waiting(db, staff, 'own')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Colleagues of an office who may take a submission over. */
export async function findColleagues(db: Db, staff: Pick<DeskStaff, 'id' | 'officeNumber'>) {
  let query = db
    .selectFrom('staffMember')
    .select(['id', 'loginId', 'name'])
    .where('endedAt', 'is', null)
    .where('role', '!=', 'auditor')
    .where('id', '!=', staff.id)
  if (staff.officeNumber !== null) query = query.where('officeNumber', '=', staff.officeNumber)
  return query.orderBy('loginId').limit(100).execute()
}

export async function setHolder(
  db: Db,
  submissionId: number,
  takenBy: number | null,
  takenAt: Date | null,
): Promise<void> {
  await db
    .updateTable('postingSubmission')
    .set(({ eb }) => ({ takenBy, takenAt, version: eb('version', '+', 1) }))
    .where('id', '=', submissionId)
    .execute()
}

export async function setReturned(
  db: Db,
  submissionId: number,
  decision: { remarks: Record<string, string>; remark: string; decidedBy: number; decidedAt: Date },
): Promise<void> {
  const { remarks, remark, ...by } = decision
  await db
    .updateTable('postingSubmission')
    .set(({ eb }) => ({
      ...by,
      state: 'returned' as const,
      remarks: JSON.stringify(remarks),
      remark: remark || null,
      takenBy: null,
      takenAt: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', submissionId)
    .execute()
}

export async function setAccepted(
  db: Db,
  submissionId: number,
  decision: { sheet: object; acceptedPostingId: number; decidedBy: number; decidedAt: Date },
): Promise<void> {
  const { sheet, ...by } = decision
  await db
    .updateTable('postingSubmission')
    .set(({ eb }) => ({
      ...by,
      state: 'accepted' as const,
      sheet: JSON.stringify(sheet),
      remarks: null,
      remark: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', submissionId)
    .execute()
}
