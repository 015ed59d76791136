import { sql } from 'kysely'
import type { Db } from '../../db/open.ts'
import type { VerificationKeyPurpose } from './rules.ts'

/**
 * Lets requests for one address, or from one browser flow, pass one at a time until the transaction ends: their limits
 * hold for those that arrive together too. Always the address first, so that no two wait for each other.
 */
export async function lockIssuing(db: Db, emailHash: Buffer, flowHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(3, hashtext(${emailHash.toString('hex')}))`.execute(db)
  await sql`select pg_advisory_xact_lock(4, hashtext(${flowHash.toString('hex')}))`.execute(db)
}

/** The address that the flow's key was mailed to. */
export async function findKeyEmail(
  db: Db,
  purpose: VerificationKeyPurpose,
  flowHash: Buffer,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('verificationKey')
    .select('email')
    .where('purpose', '=', purpose)
    .where('flowHash', '=', flowHash)
    .executeTakeFirst()
  return row?.email
}

/** Ends whatever an account has begun and not confirmed, such as a change of its address (AUTH-15, AUTH-17). */
export async function deleteKeysOfAccount(db: Db, accountId: number): Promise<void> {
  await db.deleteFrom('verificationKey').where('accountId', '=', accountId).execute()
}

export async function listKeyRequests(db: Db, emailHash: Buffer, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('verificationKeyRequest')
    .select('requestedAt')
    .where('emailHash', '=', emailHash)
    .where('requestedAt', '>', since)
    .execute()
  return rows.map((row) => row.requestedAt)
}

export async function insertKeyRequest(db: Db, emailHash: Buffer, requestedAt: Date): Promise<void> {
  await db.insertInto('verificationKeyRequest').values({ emailHash, requestedAt }).execute()
}

/** Only the newest key lives: this flow's earlier one and the address's earlier ones go. */
export async function deleteEarlierKeys(
  db: Db,
  purpose: VerificationKeyPurpose,
  flowHash: Buffer,
  emailHash: Buffer,
): Promise<void> {
  await db
    .deleteFrom('verificationKey')
    .where('purpose', '=', purpose)
    .where((where) => where.or([where('flowHash', '=', flowHash), where('emailHash', '=', emailHash)]))
    .execute()
}

export async function insertKey(
  db: Db,
  key: {
    purpose: VerificationKeyPurpose
    flowHash: Buffer
    email: string
    emailHash: Buffer
    accountId: number | null
    details: unknown
    keyHash: Buffer
    issuedAt: Date
  },
): Promise<number> {
  const row = await db
    .insertInto('verificationKey')
    .values({ ...key, details: JSON.stringify(key.details), sentAt: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The flow's key, locked until the transaction ends, so that two submissions cannot both use it. */
export async function findKeyForUpdate(db: Db, purpose: VerificationKeyPurpose, flowHash: Buffer) {
  return db
    .selectFrom('verificationKey')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('flowHash', '=', flowHash)
    .forUpdate()
    .executeTakeFirst()
}

export async function deleteKey(db: Db, id: number): Promise<void> {
  await db.deleteFrom('verificationKey').where('id', '=', id).execute()
}

export async function setWrongTries(db: Db, id: number, wrongTries: number): Promise<void> {
  await db.updateTable('verificationKey').set({ wrongTries }).where('id', '=', id).execute()
}

/** The 50 minutes begin when SMTP has taken the mail. */
export async function stampKeySent(db: Db, id: number, sentAt: Date): Promise<void> {
  await db.updateTable('verificationKey').set({ sentAt }).where('id', '=', id).execute()
}

/** Keys and requests so old that they can decide nothing any more. */
export async function deleteOldKeys(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('verificationKey').where('issuedAt', '<', before).execute()
  await db.deleteFrom('verificationKeyRequest').where('requestedAt', '<', before).execute()
}
