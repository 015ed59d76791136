import type { Db } from '../../db/open.ts'
import type { StaffRole } from '../../db/tables/employersAndStaff.ts'

export async function findStaffMember(db: Db, loginId: string) {
  return db
    .selectFrom('staffMember')
    .selectAll()
    .where('loginId', '=', loginId.toLowerCase())
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

export async function getStaffMember(db: Db, staffId: number) {
  return db
    .selectFrom('staffMember')
    .select(['id', 'loginId', 'name', 'role', 'officeNumber'])
    .where('id', '=', staffId)
    .executeTakeFirstOrThrow()
}

export async function setStaffPasswordHash(db: Db, staffId: number, passwordHash: string): Promise<void> {
  await db.updateTable('staffMember').set({ passwordHash }).where('id', '=', staffId).execute()
}

/** Records a sign-in and returns the moment of the one before. */
export async function recordStaffSignIn(db: Db, staffId: number, now: Date): Promise<Date | null> {
  const before = await db
    .selectFrom('staffMember')
    .select('lastSignedInAt')
    .where('id', '=', staffId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await db.updateTable('staffMember').set({ lastSignedInAt: now }).where('id', '=', staffId).execute()
  return before.lastSignedInAt
}

export async function insertStaffMember(
  db: Db,
  staff: { loginId: string; name: string; role: StaffRole; passwordHash: string; officeNumber?: string | undefined },
): Promise<number> {
  const row = await db
    .insertInto('staffMember')
    .values({
      ...staff,
      officeNumber: staff.officeNumber ?? null,
      loginId: staff.loginId.toLowerCase(),
      lastSignedInAt: null,
      endedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
