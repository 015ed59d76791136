import type { Db } from '../db/open.ts'

/** Begins 保守中: all processes answer with these words within a second or two. */
export async function beginMaintenance(db: Db, message: string, now: Date): Promise<void> {
  await db
    .insertInto('maintenance')
    .values({ id: 1, message, startedAt: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ message }))
    .execute()
}

export async function endMaintenance(db: Db): Promise<void> {
  await db.deleteFrom('maintenance').execute()
}

/** The operator's words while the service is closed, else undefined. */
export async function findMaintenance(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('maintenance').select('message').executeTakeFirst()
  return row?.message
}
