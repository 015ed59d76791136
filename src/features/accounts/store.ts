import { emailKey } from '../../basics/emailAddress.ts'
import type { Db } from '../../db/open.ts'

/** The open account with this address, if there is one. */
export async function findOpenAccount(db: Db, email: string) {
  return db
    .selectFrom('account')
    .selectAll()
    .where('emailKey', '=', emailKey(email))
    .where('closedAt', 'is', null)
    .executeTakeFirst()
}

export async function findAccountById(db: Db, accountId: number) {
  return db.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirst()
}

/** Adds an account; `undefined` when the address has one already, also when two people press at the same moment. */
export async function insertAccount(
  db: Db,
  account: {
    publicId: string
    email: string
    passwordHash: string
    registrantKind: 'online' | 'office'
    agreedDocumentsVersion: string
    openedAt: Date
  },
): Promise<number | undefined> {
  const row = await db
    .insertInto('account')
    .values({ ...account, emailKey: emailKey(account.email), lastSignedInAt: null, closedAt: null })
    .onConflict((conflict) => conflict.column('emailKey').where('closedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function setPasswordHash(db: Db, accountId: number, passwordHash: string): Promise<void> {
  await db.updateTable('account').set({ passwordHash }).where('id', '=', accountId).execute()
}

/** Records a sign-in and returns the moment of the one before. */
export async function recordSignIn(db: Db, accountId: number, now: Date): Promise<Date | null> {
  const before = await db
    .selectFrom('account')
    .select('lastSignedInAt')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await db.updateTable('account').set({ lastSignedInAt: now }).where('id', '=', accountId).execute()
  return before.lastSignedInAt
}
