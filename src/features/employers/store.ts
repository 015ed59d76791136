import { emailKey } from '../../basics/emailAddress.ts'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'

export async function findEmployerLogin(db: Db, email: string) {
  return db.selectFrom('employerLogin').selectAll().where('emailKey', '=', emailKey(email)).executeTakeFirst()
}

/** Who is signed in: the login with its employer. */
export async function getEmployerOfLogin(db: Db, loginId: number) {
  return db
    .selectFrom('employerLogin')
    .innerJoin('employer', 'employer.id', 'employerLogin.employerId')
    .select(['employer.id', 'employer.publicId', 'employer.name', 'employerLogin.email'])
    .where('employerLogin.id', '=', loginId)
    .executeTakeFirstOrThrow()
}

export async function setEmployerPasswordHash(db: Db, loginId: number, passwordHash: string): Promise<void> {
  await db.updateTable('employerLogin').set({ passwordHash }).where('id', '=', loginId).execute()
}

/** Records a sign-in and returns the moment of the one before. */
export async function recordEmployerSignIn(db: Db, loginId: number, now: Date): Promise<Date | null> {
  const before = await db
    .selectFrom('employerLogin')
    .select('lastSignedInAt')
    .where('id', '=', loginId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await db.updateTable('employerLogin').set({ lastSignedInAt: now }).where('id', '=', loginId).execute()
  return before.lastSignedInAt
}

export async function insertEmployer(db: Db, employer: { name: string; createdAt: Date }): Promise<number> {
  const row = await db
    .insertInto('employer')
    .values({ ...employer, publicId: randomId() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function insertEmployerLogin(
  db: Db,
  login: { employerId: number; email: string; passwordHash: string },
): Promise<number> {
  const row = await db
    .insertInto('employerLogin')
    .values({ ...login, emailKey: emailKey(login.email), lastSignedInAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The establishment of this 事業所番号 belongs to the employer's page from now on. */
export async function linkEstablishment(db: Db, employerId: number, establishmentNumber: string): Promise<void> {
  await db.updateTable('establishment').set({ employerId }).where('number', '=', establishmentNumber).execute()
}
