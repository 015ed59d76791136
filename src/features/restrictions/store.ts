import type { Db } from '../../db/open.ts'

/** The restriction under which a person stands now. */
export async function findRestriction(db: Db, jobSeekerId: number) {
  return db
    .selectFrom('restriction')
    .select(['id', 'beganAt'])
    .where('jobSeekerId', '=', jobSeekerId)
    .where('liftedAt', 'is', null)
    .executeTakeFirst()
}

/** When the last restriction was lifted: only later reports count. */
export async function findLastLifting(db: Db, jobSeekerId: number): Promise<Date | undefined> {
  const row = await db
    .selectFrom('restriction')
    .select('liftedAt')
    .where('jobSeekerId', '=', jobSeekerId)
    .where('liftedAt', 'is not', null)
    .orderBy('liftedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.liftedAt ?? undefined
}

/** Begins a restriction unless one stands already. */
export async function beginRestriction(db: Db, jobSeekerId: number, now: Date): Promise<void> {
  await db
    .insertInto('restriction')
    .values({ jobSeekerId, beganAt: now, liftedAt: null, liftedBy: null, liftNote: null })
    .onConflict((conflict) => conflict.column('jobSeekerId').where('liftedAt', 'is', null).doNothing())
    .execute()
}

/** @returns whether there was one to end */
export async function endRestriction(
  db: Db,
  lift: { jobSeekerId: number; liftedAt: Date; liftedBy: number | null; liftNote: string },
): Promise<boolean> {
  const { jobSeekerId, ...lifted } = lift
  const row = await db
    .updateTable('restriction')
    .set(lifted)
    .where('jobSeekerId', '=', jobSeekerId)
    .where('liftedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
