import type { Db } from '../../db/open.ts'

/** Who a provider says someone is: the account's key is issuer and subject and nothing else (SSO-3). */
export interface Identity {
  issuer: string
  subjectHash: Buffer
}

/** The open account that is linked to an identity; a closed one is not found, whatever stands in the table. */
export async function findAccountByIdentity(db: Db, identity: Identity) {
  return db
    .selectFrom('identityLink')
    .innerJoin('account', 'account.id', 'identityLink.accountId')
    .select('account.id')
    .where('identityLink.issuer', '=', identity.issuer)
    .where('identityLink.subjectHash', '=', identity.subjectHash)
    .where('account.closedAt', 'is', null)
    .executeTakeFirst()
}

/** The link of an account at one provider. */
export async function findIdentityLink(db: Db, issuer: string, accountId: number) {
  return db
    .selectFrom('identityLink')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

/** Links an account to an identity; `false` when either of them is linked already (SSO-5), also at the same moment. */
export async function insertIdentityLink(
  db: Db,
  link: Identity & { publicId: string; accountId: number; connectedAt: Date },
): Promise<boolean> {
  const row = await db
    .insertInto('identityLink')
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Removes an account's link at one provider and returns the link's public id, if there was one. */
export async function takeIdentityLink(db: Db, issuer: string, accountId: number): Promise<string | undefined> {
  const row = await db
    .deleteFrom('identityLink')
    .where('issuer', '=', issuer)
    .where('accountId', '=', accountId)
    .returning('publicId')
    .executeTakeFirst()
  return row?.publicId
}

/** Removes the link that a provider names; only its own, and only that very link, not one made since. */
export async function deleteIdentityLink(db: Db, identity: Identity, publicId: string): Promise<void> {
  await db
    .deleteFrom('identityLink')
    .where('issuer', '=', identity.issuer)
    .where('subjectHash', '=', identity.subjectHash)
    .where('publicId', '=', publicId)
    .execute()
}
