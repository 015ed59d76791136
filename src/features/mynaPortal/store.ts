import type { Db } from '../../db/open.ts'

export type Purpose = 'signIn' | 'connect'

export interface IdentityRequest {
  stateHash: Buffer
  flowHash: Buffer
  issuer: string
  purpose: Purpose
  returnPath: string
  sealedChecks: Buffer
  askedAt: Date
}

export async function insertRequest(db: Db, request: IdentityRequest): Promise<void> {
  await db.insertInto('identityRequest').values(request).execute()
}

/** Finds and removes in one statement, so that one answer of the portal opens one thing once; only for the same browser. */
export async function takeRequest(
  db: Db,
  key: { stateHash: Buffer; flowHash: Buffer },
): Promise<IdentityRequest | undefined> {
  return db
    .deleteFrom('identityRequest')
    .where('stateHash', '=', key.stateHash)
    .where('flowHash', '=', key.flowHash)
    .returningAll()
    .executeTakeFirst()
}

/** Keeps who was proven at this browser; the newest counts. */
export async function keepProvenIdentity(
  db: Db,
  proven: { flowHash: Buffer; issuer: string; sealedSubject: Buffer; provenAt: Date },
): Promise<void> {
  const { flowHash: _, ...rest } = proven
  await db
    .insertInto('provenIdentity')
    .values(proven)
    .onConflict((conflict) => conflict.column('flowHash').doUpdateSet(rest))
    .execute()
}

export async function findProvenIdentity(db: Db, flowHash: Buffer) {
  return db.selectFrom('provenIdentity').selectAll().where('flowHash', '=', flowHash).executeTakeFirst()
}

export async function lockProvenIdentity(db: Db, flowHash: Buffer) {
  return db.selectFrom('provenIdentity').selectAll().where('flowHash', '=', flowHash).forUpdate().executeTakeFirst()
}

export async function deleteProvenIdentity(db: Db, flowHash: Buffer): Promise<void> {
  await db.deleteFrom('provenIdentity').where('flowHash', '=', flowHash).execute()
}

/** Removes what nobody can come back to any more. */
export async function deleteOldWays(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('identityRequest').where('askedAt', '<=', before).execute()
  await db.deleteFrom('provenIdentity').where('provenAt', '<=', before).execute()
}

export async function insertNotice(
  db: Db,
  notice: { issuer: string; connection: string; sealedEvent: Buffer; createdAt: Date },
): Promise<number> {
  const row = await db
    .insertInto('identityLinkNotice')
    .values({ ...notice, nextAttemptAt: notice.createdAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function findNotice(db: Db, id: number) {
  return db.selectFrom('identityLinkNotice').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whether something that happened to the same link earlier is still to be told. */
export async function hasOlderNotice(db: Db, notice: { id: number; connection: string }): Promise<boolean> {
  const row = await db
    .selectFrom('identityLinkNotice')
    .select('id')
    .where('connection', '=', notice.connection)
    .where('id', '<', notice.id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Notices that are due at one portal, in the order in which things happened. */
export async function listDueNotices(db: Db, issuer: string, now: Date, most: number) {
  return db
    .selectFrom('identityLinkNotice')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('nextAttemptAt', '<=', now)
    .orderBy('id')
    .limit(most)
    .execute()
}

export async function deleteNotice(db: Db, id: number): Promise<void> {
  await db.deleteFrom('identityLinkNotice').where('id', '=', id).execute()
}

export async function postponeNotice(db: Db, id: number, nextAttemptAt: Date): Promise<void> {
  await db
    .updateTable('identityLinkNotice')
    .set((row) => ({ nextAttemptAt, attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
