import type { Db } from '../db/open.ts'

/** The app's clock: the real time plus an offset that all processes share. The only reader of the real time for business. */
export interface Clock {
  now(): Date
}

export interface AppClock extends Clock {
  /** Reads the shared offset again; called every second. */
  refresh(): Promise<void>
  /** Moves the clock for every process. Only demo and tests do this. */
  moveTo(instant: Date): Promise<void>
  /** How far the app's time stands before the latest one that this data has seen, in milliseconds; 0 if it does not. */
  readonly behindMilliseconds: number
}

/** Milliseconds of the real time: for what others measure by it, such as the times in a provider's tokens. */
export const realNow = () => Date.now()

/**
 * Opens the shared clock.
 * @param startAt the instant at which the app's time begins (`CLOCK`), undefined for real time, or `asItStands` for a
 *   command beside the running service, which takes the shared time as it is
 */
export async function openAppClock(db: Db, startAt: Date | 'asItStands' | undefined): Promise<AppClock> {
  const before = await db.selectFrom('appClock').selectAll().executeTakeFirst()
  let offset = startAt instanceof Date ? startAt.getTime() - realNow() : 0
  if (startAt === 'asItStands' && before) offset = before.offsetMilliseconds
  const now = () => new Date(realNow() + offset)

  const behindMilliseconds = before ? Math.max(0, before.lastSeenAt.getTime() - now().getTime()) : 0
  const store = () =>
    db
      .insertInto('appClock')
      .values({ id: 1, offsetMilliseconds: offset, lastSeenAt: now() })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ offsetMilliseconds: offset, lastSeenAt: now() }))
      .execute()
  await store()

  return {
    now,
    behindMilliseconds,
    async refresh() {
      const row = await db.selectFrom('appClock').select('offsetMilliseconds').executeTakeFirst()
      if (row) offset = row.offsetMilliseconds
      await db
        .updateTable('appClock')
        .set({ lastSeenAt: now() })
        .where('lastSeenAt', '<', new Date(now().getTime() - 60_000))
        .execute()
    },
    async moveTo(instant) {
      offset = instant.getTime() - realNow()
      await store()
    },
  }
}
