import { emailKey } from '../../basics/emailAddress.ts'
import { randomId } from '../../basics/randomIds.ts'
import type { Db } from '../../db/open.ts'
import type { EmployerRole } from '../../db/tables/employersAndStaff.ts'

export async function findEmployerLogin(db: Db, email: string) {
  return db.selectFrom('employerLogin').selectAll().where('emailKey', '=', emailKey(email)).executeTakeFirst()
}

/** Who is signed in: the login with its employer. */
export async function getEmployerOfLogin(db: Db, loginId: number) {
  return db
    .selectFrom('employerLogin')
    .innerJoin('employer', 'employer.id', 'employerLogin.employerId')
    .select([
      'employer.id',
      'employer.publicId',
      'employer.name',
      'employer.confirmedAt',
      'employerLogin.email',
      'employerLogin.role',
    ])
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

/** An employer is known to the counter from the beginning, unless it opens its page by itself. */
export async function insertEmployer(
  db: Db,
  employer: { name: string; createdAt: Date; confirmedAt?: Date | null },
): Promise<number> {
  const row = await db
    .insertInto('employer')
    .values({ confirmedAt: employer.createdAt, ...employer, publicId: randomId() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function insertEmployerLogin(
  db: Db,
  login: {
    employerId: number
    email: string
    passwordHash: string
    name?: string
    role?: EmployerRole
    addedAt?: Date
  },
): Promise<number> {
  const row = await db
    .insertInto('employerLogin')
    .values({ addedAt: null, ...login, emailKey: emailKey(login.email), lastSignedInAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The establishment of this 事業所番号 belongs to the employer's page from now on. */
export async function linkEstablishment(db: Db, employerId: number, establishmentNumber: string): Promise<void> {
  await db.updateTable('establishment').set({ employerId }).where('number', '=', establishmentNumber).execute()
}

/**
 * Where a notice to an employer goes: to the login that it answers, else, where that one is gone, to all administrators.
 * @param loginId the login that asked
 */
export async function findMailAddressesOfEmployer(
  db: Db,
  employerId: number,
  loginId: number | null,
): Promise<string[]> {
  const logins = await db
    .selectFrom('employerLogin')
    .select(['id', 'email', 'role'])
    .where('employerId', '=', employerId)
    .execute()
  const asking = logins.filter(({ id }) => id === loginId)
  const told = asking.length > 0 ? asking : logins.filter(({ role }) => role === 'administrator')
  return told.map(({ email }) => email)
}
