import type { Db } from '../../db/open.ts'
import type { VerificationKeyPurpose } from './rules.ts'

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
