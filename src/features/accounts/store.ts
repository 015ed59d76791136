import { sql } from 'kysely'
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

/**
 * The open account, locked until the transaction ends. Whoever closes an account and whoever does something that an
 * account must be open for (applying) takes this lock first, so that the two can never pass each other (RACE-2).
 */
export async function lockOpenAccount(db: Db, accountId: number) {
  return db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', accountId)
    .where('closedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The closed account, locked until the transaction ends. */
export async function lockClosedAccount(db: Db, accountId: number) {
  return db
    .selectFrom('account')
    .selectAll()
    .where('id', '=', accountId)
    .where('closedAt', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The account with this address that was closed last. */
export async function findNewestClosedAccount(db: Db, email: string) {
  return db
    .selectFrom('account')
    .selectAll()
    .where('emailKey', '=', emailKey(email))
    .where('closedAt', 'is not', null)
    .orderBy('closedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** Closes an account. Its links to other providers go at once: an account that is opened again is linked anew (manual 9.2). */
export async function markClosed(db: Db, accountId: number, closedAt: Date): Promise<void> {
  await db.deleteFrom('identityLink').where('accountId', '=', accountId).execute()
  await db.updateTable('account').set({ closedAt }).where('id', '=', accountId).execute()
}

const UNIQUE_VIOLATION = '23505'

/** Runs one statement of an open transaction; `false` when another open account has the address, and nothing is changed. */
async function unlessAddressTaken(db: Db, change: () => Promise<unknown>): Promise<boolean> {
  await sql`savepoint address_change`.execute(db)
  try {
    await change()
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error
    await sql`rollback to savepoint address_change`.execute(db)
    return false
  }
}

/** Gives an open account another address. Inside of a transaction. */
export async function setEmail(db: Db, accountId: number, email: string): Promise<boolean> {
  return unlessAddressTaken(db, () =>
    db
      .updateTable('account')
      .set({ email, emailKey: emailKey(email) })
      .where('id', '=', accountId)
      .execute(),
  )
}

/** Opens a closed account again; at the counter's word with the address stored there. Inside of a transaction. */
export async function markReopened(
  db: Db,
  accountId: number,
  anew?: { email: string; agreedDocumentsVersion: string },
): Promise<boolean> {
  return unlessAddressTaken(db, () =>
    db
      .updateTable('account')
      .set({ closedAt: null, ...(anew && { ...anew, emailKey: emailKey(anew.email) }) })
      .where('id', '=', accountId)
      .execute(),
  )
}
