import type { Db } from '../../db/open.ts'
import type { Ban } from './rules.ban.ts'

const BAN_COLUMNS = ['id', 'beganAt', 'reason', 'appeal', 'appealedAt', 'appealAnswer', 'appealAnsweredAt'] as const

/** The 利用不可 under which a person stands now. */
export async function findBan(db: Db, jobSeekerId: number): Promise<Ban | undefined> {
  return db
    .selectFrom('ban')
    .select(BAN_COLUMNS)
    .where('jobSeekerId', '=', jobSeekerId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

/** @returns false where one stands already */
export async function insertBan(
  db: Db,
  ban: { jobSeekerId: number; beganAt: Date; bannedBy: number; reason: string },
): Promise<boolean> {
  const nothingYet = { appeal: null, appealedAt: null, appealAnswer: null, appealAnsweredAt: null }
  const row = await db
    .insertInto('ban')
    .values({ ...ban, ...nothingYet, endedAt: null, endedBy: null })
    .onConflict((conflict) => conflict.column('jobSeekerId').where('endedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns false where nothing stands, or an appeal was made before */
export async function saveAppeal(db: Db, jobSeekerId: number, appeal: string, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('ban')
    .set({ appeal, appealedAt: now })
    .where('jobSeekerId', '=', jobSeekerId)
    .where('endedAt', 'is', null)
    .where('appealedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The counter's answer to the appeal, where there is one that waits. */
export async function saveAppealAnswer(db: Db, jobSeekerId: number, answer: string, now: Date): Promise<boolean> {
  const row = await db
    .updateTable('ban')
    .set({ appealAnswer: answer, appealAnsweredAt: now })
    .where('jobSeekerId', '=', jobSeekerId)
    .where('endedAt', 'is', null)
    .where('appealedAt', 'is not', null)
    .where('appealAnsweredAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns whether there was one to end */
export async function closeBan(db: Db, jobSeekerId: number, ended: { endedAt: Date; endedBy: number }) {
  const row = await db
    .updateTable('ban')
    .set(ended)
    .where('jobSeekerId', '=', jobSeekerId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The account through which a person would come in. */
export async function findAccountOfPerson(db: Db, jobSeekerId: number): Promise<number | undefined> {
  const row = await db.selectFrom('jobSeeker').select('accountId').where('id', '=', jobSeekerId).executeTakeFirst()
  return row?.accountId ?? undefined
}
