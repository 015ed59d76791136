import type { Db } from '../../db/open.ts'

/** Rows of one round of a sweep. */
const BATCH = 500

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)

/** Removes a batch of files that were never sent. @returns how many */
export async function deleteForgotten(
  db: Db,
  before: { arriving: Date; message: Date; application: Date },
): Promise<number> {
  const rows = await db
    .selectFrom('attachment')
    .select('id')
    .where('sentAt', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('scanState', '=', 'arriving'), where('uploadedAt', '<', before.arriving)]),
        where.and([where('purpose', '=', 'message'), where('uploadedAt', '<', before.message)]),
        where('uploadedAt', '<', before.application),
      ]),
    )
    .orderBy('uploadedAt')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  return deleteRows(db, idsOf(rows))
}

/** Removes a batch of files sent before an instant. @returns how many */
export async function deleteSentBefore(db: Db, before: Date): Promise<number> {
  const rows = await db
    .selectFrom('attachment')
    .select('id')
    .where('sentAt', '<', before)
    .orderBy('sentAt')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  return deleteRows(db, idsOf(rows))
}

async function deleteRows(db: Db, ids: number[]): Promise<number> {
  if (ids.length > 0) await db.deleteFrom('attachment').where('id', 'in', ids).execute()
  return ids.length
}

/** Names of files whose row is gone. */
export async function findRemovedFiles(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('removedFile').select('storedName').limit(BATCH).execute()
  return rows.map(({ storedName }) => storedName)
}

export async function rememberRemovedFile(db: Db, storedName: string): Promise<void> {
  await db
    .insertInto('removedFile')
    .values({ storedName })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function forgetRemovedFiles(db: Db, storedNames: string[]): Promise<void> {
  if (storedNames.length > 0) await db.deleteFrom('removedFile').where('storedName', 'in', storedNames).execute()
}

/** Files that nobody has looked through yet, oldest first. */
export async function findPending(db: Db, after: number) {
  return db
    .selectFrom('attachment')
    .select(['id', 'storedName', 'sealedKey', 'fileName', 'messageId', 'jobSeekerId', 'jobPostingId', 'sentAt'])
    .where('scanState', '=', 'pending')
    .where('id', '>', after)
    .orderBy('id')
    .limit(50)
    .execute()
}
