import { emailKey } from '../../basics/emailAddress.ts'
import type { DayString } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'

/** A registered person with the account they have or had, locked until the transaction ends. */
export async function lockRegisteredPerson(db: Db, jobSeekerId: number) {
  return db
    .selectFrom('jobSeeker')
    .leftJoin('account', 'account.id', 'jobSeeker.accountId')
    .select(['jobSeeker.id', 'jobSeeker.accountId', 'account.closedAt'])
    .where('jobSeeker.id', '=', jobSeekerId)
    .forUpdate('jobSeeker')
    .executeTakeFirst()
}

/** Stores or replaces a person's address; `false` when it is stored for someone else. */
export async function storeOpening(
  db: Db,
  opening: { jobSeekerId: number; email: string; storedBy: number; storedAt: Date },
): Promise<boolean> {
  await db.deleteFrom('officeOpening').where('jobSeekerId', '=', opening.jobSeekerId).execute()
  const inserted = await db
    .insertInto('officeOpening')
    .values({ ...opening, emailKey: emailKey(opening.email) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The stored address of the person with this date of birth. */
export async function findOpening(db: Db, email: string, birthDay: DayString) {
  return db
    .selectFrom('officeOpening')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'officeOpening.jobSeekerId')
    .select(['officeOpening.id', 'officeOpening.email'])
    .where('officeOpening.emailKey', '=', emailKey(email))
    .where('jobSeeker.birthDay', '=', birthDay)
    .executeTakeFirst()
}

/** Takes a stored address out: it is used up. */
export async function takeOpening(db: Db, openingId: number) {
  return db
    .deleteFrom('officeOpening')
    .where('id', '=', openingId)
    .returning(['jobSeekerId', 'email'])
    .executeTakeFirst()
}

export async function setAccountOfPerson(db: Db, jobSeekerId: number, accountId: number): Promise<void> {
  await db.updateTable('jobSeeker').set({ accountId }).where('id', '=', jobSeekerId).execute()
}

/** The person's date of birth, for judging the password they choose. */
export async function findBirthDayOfOpening(db: Db, email: string): Promise<DayString | undefined> {
  const row = await db
    .selectFrom('officeOpening')
    .innerJoin('jobSeeker', 'jobSeeker.id', 'officeOpening.jobSeekerId')
    .select('jobSeeker.birthDay')
    .where('officeOpening.emailKey', '=', emailKey(email))
    .executeTakeFirst()
  return row?.birthDay
}

export async function deleteOpeningsBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('officeOpening').where('storedAt', '<', before).execute()
}
