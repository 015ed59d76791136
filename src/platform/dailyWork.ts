import type { DayString } from '../basics/japaneseDay.ts'
import type { Db } from '../db/open.ts'

/** The last row that the work looked at, in its own order: by a day, then by id. */
export interface Reached {
  reachedDay: DayString
  reachedId: number
}

/**
 * How far a day's work has come. Work whose rules turn with the Japanese day finds nothing new before the next: asking here
 * costs one row, looking through millions of people every minute would not.
 * @returns where it stopped, undefined where it has not begun
 */
export async function findDailyWork(
  db: Db,
  name: string,
  day: DayString,
): Promise<{ isDone: boolean; reached: Reached | undefined } | undefined> {
  const row = await db
    .selectFrom('dailyWork')
    .select(['reachedDay', 'reachedId', 'doneAt'])
    .where('name', '=', name)
    .where('day', '=', day)
    .executeTakeFirst()
  if (!row) return undefined
  const { reachedDay, reachedId, doneAt } = row
  const reached = reachedDay !== null && reachedId !== null ? { reachedDay, reachedId } : undefined
  return { isDone: doneAt !== null, reached }
}

/** Notes how far the day's work has come, in place of what was noted on an earlier day. */
export async function storeDailyWork(
  db: Db,
  name: string,
  progress: { day: DayString; reached?: Reached | undefined; doneAt: Date | null },
): Promise<void> {
  const { day, doneAt, reached } = progress
  const row = { day, doneAt, reachedDay: reached?.reachedDay ?? null, reachedId: reached?.reachedId ?? null }
  await db
    .insertInto('dailyWork')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute()
}
