import type { Db } from '../../db/open.ts'

export type ChallengePurpose = 'signIn' | 'register'

export interface NewChallenge {
  purpose: ChallengePurpose
  flowHash: Buffer
  challenge: Buffer
  /** Who registers a passkey, and under which name; nobody is known yet at login. */
  accountId: number | null
  passkeyName: string | null
  issuedAt: Date
}

/** Only the newest lives in a browser flow. */
export async function replaceChallenge(db: Db, challenge: NewChallenge): Promise<void> {
  const { purpose: _, flowHash: __, ...rest } = challenge
  await db
    .insertInto('passkeyChallenge')
    .values(challenge)
    .onConflict((conflict) => conflict.columns(['purpose', 'flowHash']).doUpdateSet(rest))
    .execute()
}

export async function findChallenge(db: Db, purpose: ChallengePurpose, flowHash: Buffer) {
  return db
    .selectFrom('passkeyChallenge')
    .selectAll()
    .where('purpose', '=', purpose)
    .where('flowHash', '=', flowHash)
    .executeTakeFirst()
}

/** Finds and removes in one statement, so that no two answers can use the same challenge. */
export async function takeChallenge(db: Db, purpose: ChallengePurpose, flowHash: Buffer) {
  return db
    .deleteFrom('passkeyChallenge')
    .where('purpose', '=', purpose)
    .where('flowHash', '=', flowHash)
    .returningAll()
    .executeTakeFirst()
}

export async function deleteOldChallenges(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('passkeyChallenge').where('issuedAt', '<=', before).execute()
}

/** @returns false when this passkey is registered already, whoever has it */
export async function insertPasskey(
  db: Db,
  passkey: {
    publicId: string
    accountId: number
    credentialId: Buffer
    publicKey: Buffer
    signatureCount: number
    name: string
    registeredAt: Date
  },
): Promise<boolean> {
  const row = await db
    .insertInto('passkey')
    .values({ ...passkey, lastUsedAt: null })
    .onConflict((conflict) => conflict.column('credentialId').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The passkeys of an account, oldest first. */
export async function listPasskeys(db: Db, accountId: number) {
  return db.selectFrom('passkey').selectAll().where('accountId', '=', accountId).orderBy('id').execute()
}

export async function countPasskeys(db: Db, accountId: number): Promise<number> {
  const { count } = await db
    .selectFrom('passkey')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  return count
}

export async function findPasskey(db: Db, accountId: number, publicId: string) {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('publicId', '=', publicId)
    .executeTakeFirst()
}

export async function findPasskeyByCredential(db: Db, credentialId: Buffer) {
  return db.selectFrom('passkey').selectAll().where('credentialId', '=', credentialId).executeTakeFirst()
}

export async function recordPasskeyUse(db: Db, id: number, use: { signatureCount: number; lastUsedAt: Date }) {
  await db.updateTable('passkey').set(use).where('id', '=', id).execute()
}

export async function renamePasskey(db: Db, id: number, name: string): Promise<void> {
  await db.updateTable('passkey').set({ name }).where('id', '=', id).execute()
}

/** @returns whether there was one */
export async function deletePasskey(db: Db, accountId: number, publicId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('passkey')
    .where('accountId', '=', accountId)
    .where('publicId', '=', publicId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** @returns how many there were */
export async function deleteAllPasskeys(db: Db, accountId: number): Promise<number> {
  await db.deleteFrom('passkeyChallenge').where('accountId', '=', accountId).execute()
  const gone = await db.deleteFrom('passkey').where('accountId', '=', accountId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
