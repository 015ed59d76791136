import type { Db } from '../../db/open.ts'

export type CodePurpose = 'signIn' | 'switchOn'

export async function isSwitchedOn(db: Db, accountId: number): Promise<boolean> {
  const row = await db
    .selectFrom('secondStep')
    .select('accountId')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertSecondStep(db: Db, accountId: number, switchedOnAt: Date): Promise<void> {
  await db
    .insertInto('secondStep')
    .values({ accountId, switchedOnAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** @returns whether it was switched on */
export async function deleteSecondStep(db: Db, accountId: number): Promise<boolean> {
  const gone = await db.deleteFrom('secondStep').where('accountId', '=', accountId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export interface NewCode {
  purpose: CodePurpose
  flowHash: Buffer
  accountId: number
  accountHash: Buffer
  codeHash: Buffer
  nextPath: string
  begunAt: Date
  issuedAt: Date
}

/** Only the newest lives: the account's earlier ones for the purpose go, and what this flow waited for. */
export async function replaceCode(db: Db, code: NewCode): Promise<number> {
  await db
    .deleteFrom('oneTimePassword')
    .where('purpose', '=', code.purpose)
    .where('accountId', '=', code.accountId)
    .execute()
  const { purpose: _, flowHash: __, ...rest } = code
  const row = await db
    .insertInto('oneTimePassword')
    .values({ ...code, sentAt: null })
    .onConflict((conflict) =>
      conflict.columns(['purpose', 'flowHash']).doUpdateSet({ ...rest, wrongTries: 0, sentAt: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const codeOf = (db: Db, purpose: CodePurpose, flowHash: Buffer) =>
  db.selectFrom('oneTimePassword').selectAll().where('purpose', '=', purpose).where('flowHash', '=', flowHash)

export async function findCode(db: Db, purpose: CodePurpose, flowHash: Buffer) {
  return codeOf(db, purpose, flowHash).executeTakeFirst()
}

/** The flow's one-time password, locked until the transaction ends, so that two submissions cannot both use it. */
export async function findCodeForUpdate(db: Db, purpose: CodePurpose, flowHash: Buffer) {
  return codeOf(db, purpose, flowHash).forUpdate().executeTakeFirst()
}

export async function setWrongTries(db: Db, id: number, wrongTries: number): Promise<void> {
  await db.updateTable('oneTimePassword').set({ wrongTries }).where('id', '=', id).execute()
}

export async function deleteCode(db: Db, id: number): Promise<void> {
  await db.deleteFrom('oneTimePassword').where('id', '=', id).execute()
}

/** The ten minutes begin when SMTP has taken the mail; not for a mail that another one has replaced meanwhile. */
export async function stampCodeSent(db: Db, id: number, codeHash: Buffer, sentAt: Date): Promise<void> {
  await db
    .updateTable('oneTimePassword')
    .set({ sentAt })
    .where('id', '=', id)
    .where('codeHash', '=', codeHash)
    .execute()
}

export async function insertTrustedDevice(
  db: Db,
  device: { tokenHash: Buffer; accountId: number; accountHash: Buffer; deviceLabel: string; trustedAt: Date },
): Promise<void> {
  await db.insertInto('trustedDevice').values(device).execute()
}

/** Devices trusted for this account as it is now: with the address and password that it had then. */
export async function listDevices(db: Db, accountId: number, accountHash: Buffer) {
  return db
    .selectFrom('trustedDevice')
    .select(['tokenHash', 'deviceLabel', 'trustedAt'])
    .where('accountId', '=', accountId)
    .where('accountHash', '=', accountHash)
    .orderBy('trustedAt', 'desc')
    .execute()
}

/** Forgets one trusted device of an account, or all of them. */
export async function deleteDevices(db: Db, accountId: number, tokenHash?: Buffer): Promise<void> {
  let query = db.deleteFrom('trustedDevice').where('accountId', '=', accountId)
  if (tokenHash) query = query.where('tokenHash', '=', tokenHash)
  await query.execute()
}

/** Whatever a change of the setting makes void. */
export async function deleteEverythingBegun(db: Db, accountId: number): Promise<void> {
  await db.deleteFrom('oneTimePassword').where('accountId', '=', accountId).execute()
  await deleteDevices(db, accountId)
}

/** What can decide nothing any more. */
export async function deleteOld(db: Db, before: { codes: Date; devices: Date }): Promise<void> {
  await db.deleteFrom('oneTimePassword').where('begunAt', '<=', before.codes).execute()
  await db.deleteFrom('trustedDevice').where('trustedAt', '<=', before.devices).execute()
}
