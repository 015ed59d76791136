import { sql } from 'kysely'
import { addSeconds } from '../basics/japaneseDay.ts'
import type { Deps } from './deps.ts'

/** How often something may be done by one doer; the window opens with the first use. */
export interface Limit {
  name: string
  most: number
  windowSeconds: number
}

/** Thrown when a limit is reached. Answered with 429 and Retry-After. */
export class LimitReachedError extends Error {
  readonly retryAfterSeconds: number

  constructor(limit: Limit, retryAfterSeconds: number) {
    super(`limit ${limit.name} reached`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const keyHash = (deps: Deps, limit: Limit, doer: string) => deps.secrets.fingerprint(`limit ${limit.name}`, doer)

/**
 * Counts one use, on all nodes together. Call it outside of transactions: a count that is rolled back limits nobody.
 * @param doer whose uses are counted, e.g. a network address; stored as a fingerprint
 * @throws LimitReachedError when the window holds no further use
 */
export async function countUse(deps: Deps, limit: Limit, doer: string): Promise<void> {
  const longest = addSeconds(deps.now, limit.windowSeconds)
  // A window that ends later than any could comes from a clock that has been set back since.
  const isOver = sql`(limit_count.window_ends_at <= ${deps.now} or limit_count.window_ends_at > ${longest})`
  const { uses, windowEndsAt } = await deps.db
    .insertInto('limitCount')
    .values({ keyHash: keyHash(deps, limit, doer), windowEndsAt: longest, uses: 1 })
    .onConflict((conflict) =>
      conflict.column('keyHash').doUpdateSet({
        uses: sql`case when ${isOver} then 1 else limit_count.uses + 1 end`,
        windowEndsAt: sql`case when ${isOver} then excluded.window_ends_at else limit_count.window_ends_at end`,
      }),
    )
    .returning(['uses', 'windowEndsAt'])
    .executeTakeFirstOrThrow()
  if (uses <= limit.most) return
  throw new LimitReachedError(limit, Math.max(1, Math.ceil((windowEndsAt.getTime() - deps.now.getTime()) / 1000)))
}

/** Takes one counted use back, because it turned out not to be of the kind that is limited. */
export async function uncountUse(deps: Deps, limit: Limit, doer: string): Promise<void> {
  await deps.db
    .updateTable('limitCount')
    .set({ uses: sql`greatest(uses - 1, 0)` })
    .where('keyHash', '=', keyHash(deps, limit, doer))
    .execute()
}

/** Removes counts whose window is over. */
export async function deleteOldCounts(deps: Deps): Promise<void> {
  await deps.db.deleteFrom('limitCount').where('windowEndsAt', '<=', deps.now).execute()
}
