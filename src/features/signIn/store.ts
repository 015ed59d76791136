import type { Db } from '../../db/open.ts'
import type { FailureCount } from './rules.ts'

/** The count under an id, locked until the transaction ends. An absent row is made first, so that there is something to lock. */
export async function findFailuresForUpdate(db: Db, idHash: Buffer, now: Date): Promise<FailureCount | undefined> {
  await db
    .insertInto('signInFailure')
    .values({ idHash, failures: 0, consecutiveFailures: 0, lastFailedAt: now, lockedUntil: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .selectFrom('signInFailure')
    .select(['failures', 'consecutiveFailures', 'lastFailedAt', 'lockedUntil'])
    .where('idHash', '=', idHash)
    .forUpdate()
    .executeTakeFirst()
}

export async function storeFailures(db: Db, idHash: Buffer, count: FailureCount): Promise<void> {
  await db.updateTable('signInFailure').set(count).where('idHash', '=', idHash).execute()
}

export async function deleteFailures(db: Db, idHash: Buffer): Promise<void> {
  await db.deleteFrom('signInFailure').where('idHash', '=', idHash).execute()
}
