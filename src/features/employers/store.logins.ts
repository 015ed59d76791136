import { emailKey } from '../../basics/emailAddress.ts'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import type { EmployerRole } from './rules.ts'

/** One change of an employer's logins at a time: the limit and the last administrator hold under twenty presses at once. */
export async function lockEmployerRow(db: Db, employerId: number): Promise<void> {
  await db.selectFrom('employer').select('id').where('id', '=', employerId).forUpdate().executeTakeFirstOrThrow()
}

export async function findLogins(db: Db, employerId: number) {
  return db
    .selectFrom('employerLogin')
    .select(['id', 'email', 'name', 'role', 'lastSignedInAt', 'addedAt'])
    .where('employerId', '=', employerId)
    .orderBy('id')
    .execute()
}

export async function findInvitations(db: Db, employerId: number, lapsedBefore: Date) {
  return db
    .selectFrom('employerInvitation')
    .select(['publicId', 'email', 'role', 'invitedAt'])
    .where('employerId', '=', employerId)
    .where('invitedAt', '>', lapsedBefore)
    .orderBy('id')
    .execute()
}

/** @returns whether it was stored; not where another employer has invited the address already */
export async function insertInvitation(
  db: Db,
  invitation: { employerId: number; email: string; role: EmployerRole; invitedAt: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('employerInvitation')
    .values({ ...invitation, publicId: randomId(), emailKey: emailKey(invitation.email) })
    .onConflict((conflict) => conflict.column('emailKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Finds and removes the living invitation of an address, so that two keys cannot both use it. */
export async function takeInvitation(db: Db, email: string, lapsedBefore: Date) {
  return db
    .deleteFrom('employerInvitation')
    .where('emailKey', '=', emailKey(email))
    .where('invitedAt', '>', lapsedBefore)
    .returning(['employerId', 'role'])
    .executeTakeFirst()
}

export async function deleteInvitation(db: Db, employerId: number, publicId: string): Promise<boolean> {
  const row = await db
    .deleteFrom('employerInvitation')
    .where('employerId', '=', employerId)
    .where('publicId', '=', publicId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteLapsedInvitationsBefore(db: Db, lapsedBefore: Date): Promise<void> {
  await db.deleteFrom('employerInvitation').where('invitedAt', '<=', lapsedBefore).execute()
}

export async function setLoginRole(db: Db, loginId: number, role: EmployerRole): Promise<void> {
  await db.updateTable('employerLogin').set({ role }).where('id', '=', loginId).execute()
}

export async function deleteLogin(db: Db, loginId: number): Promise<void> {
  await db.deleteFrom('employerLogin').where('id', '=', loginId).execute()
}
