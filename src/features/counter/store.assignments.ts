import type { Db } from '../../db/open.ts'
import type { WorkListFilter, WorkListKey } from './rules.workLists.ts'

/** How a member of the staff saved a list. */
export async function findSavedFilter(db: Db, staffId: number, key: WorkListKey): Promise<WorkListFilter | undefined> {
  return db
    .selectFrom('workListFilter')
    .select(['office', 'kind', 'assigned'])
    .where('staffMemberId', '=', staffId)
    .where('workList', '=', key)
    .executeTakeFirst()
}

export async function saveFilter(db: Db, staffId: number, key: WorkListKey, filter: WorkListFilter): Promise<void> {
  const { office, kind, assigned } = filter
  await db
    .insertInto('workListFilter')
    .values({ staffMemberId: staffId, workList: key, office, kind, assigned })
    .onConflict((conflict) => conflict.columns(['staffMemberId', 'workList']).doUpdateSet({ office, kind, assigned }))
    .execute()
}

/** Whom work can be given to: those of the office who act; for staff without an office, the others without one. */
export async function findColleagues(db: Db, officeNumber: string | null) {
  return db
    .selectFrom('staffMember')
    .select(['id', 'name'])
    .where('officeNumber', 'is not distinct from', officeNumber)
    .where('role', '!=', 'auditor')
    .where('endedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
}

export async function findPeopleByPublicIds(db: Db, publicIds: readonly string[]): Promise<number[]> {
  const rows = await db
    .selectFrom('jobSeeker')
    .select('id')
    .where('publicId', 'in', [...publicIds])
    .where('mergedInto', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function setAssignments(
  db: Db,
  jobSeekerIds: readonly number[],
  assignment: { staffMemberId: number; assignedBy: number; assignedAt: Date },
): Promise<void> {
  await db
    .insertInto('caseAssignment')
    .values(jobSeekerIds.map((jobSeekerId) => ({ jobSeekerId, ...assignment })))
    .onConflict((conflict) => conflict.column('jobSeekerId').doUpdateSet(assignment))
    .execute()
}

export async function deleteAssignments(db: Db, jobSeekerIds: readonly number[]): Promise<void> {
  await db
    .deleteFrom('caseAssignment')
    .where('jobSeekerId', 'in', [...jobSeekerIds])
    .execute()
}

/** Who looks after a person. */
export async function findAssigned(db: Db, jobSeekerId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('caseAssignment')
    .innerJoin('staffMember', 'staffMember.id', 'caseAssignment.staffMemberId')
    .select('staffMember.name')
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirst()
  return row?.name
}
