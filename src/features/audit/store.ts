import type { Db } from '../../db/open.ts'
import type { Face } from '../../db/tables/platform.ts'
import type { AuditDetails } from './rules.ts'

/** Who did it: a signed-in person of a face, or the service itself. */
export interface Actor {
  face: Face | 'system'
  principalId: number | null
}

export async function insertAuditEntry(
  db: Db,
  entry: {
    at: Date
    actor: Actor
    action: string
    subjectKind: string
    subjectId: number | null
    details: AuditDetails
  },
): Promise<void> {
  const { actor, details, ...rest } = entry
  await db
    .insertInto('auditEntry')
    .values({ ...rest, ...actor, details: JSON.stringify(details), previousHash: null, hash: null })
    .execute()
}

/** The same deed on many people at once, in one statement. */
export async function insertAuditEntries(
  db: Db,
  entry: { at: Date; actor: Actor; action: string; subjectKind: string; details: AuditDetails },
  subjectIds: readonly number[],
): Promise<void> {
  if (subjectIds.length === 0) return
  const { actor, details, ...rest } = entry
  const row = { ...rest, ...actor, details: JSON.stringify(details), previousHash: null, hash: null }
  await db
    .insertInto('auditEntry')
    .values(subjectIds.map((subjectId) => ({ ...row, subjectId })))
    .execute()
}

/** Who has looked at a job seeker's data, newest first. */
export async function findViewsOf(db: Db, jobSeekerId: number, limit: number) {
  return db
    .selectFrom('auditEntry')
    .select(['id', 'at', 'face', 'principalId', 'details'])
    .where('subjectKind', '=', 'jobSeeker')
    .where('subjectId', '=', jobSeekerId)
    .where('action', '=', 'view')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
