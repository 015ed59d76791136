import type { Deps } from './deps.ts'
import { inTransaction } from './deps.ts'

/** How long the answer to a form's operation id is remembered: longer than any session. */
export const OPERATION_KEPT_HOURS = 24

export interface Operation {
  ownerHash: Buffer
  id: string
}

/** Whether this sending is the operation's first; a second one waits here until the first has ended. */
export async function isFirstSending(deps: Deps, operation: Operation): Promise<boolean> {
  const inserted = await deps.db
    .insertInto('operation')
    .values({ ownerHash: operation.ownerHash, operationId: operation.id, outcome: null, createdAt: deps.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('operationId')
    .executeTakeFirst()
  return inserted !== undefined
}

/**
 * Does the work of a form once, however often the form is sent (IDEM-1): the operation's row is inserted in the
 * work's own transaction, so a second sending waits for the first and then gets its outcome instead of doing it again.
 * @param operation the browser's fingerprint and the form's one-use id
 * @param work returns an outcome that can be written as JSON
 */
export async function performOnce<T>(deps: Deps, operation: Operation, work: (deps: Deps) => Promise<T>): Promise<T> {
  return inTransaction(deps, async (deps) => {
    const isFirst = await isFirstSending(deps, operation)
    const thisOperation = deps.db
      .selectFrom('operation')
      .select('outcome')
      .where('ownerHash', '=', operation.ownerHash)
      .where('operationId', '=', operation.id)
    if (!isFirst) return (await thisOperation.executeTakeFirstOrThrow()).outcome as T
    const outcome = await work(deps)
    await deps.db
      .updateTable('operation')
      .set({ outcome: JSON.stringify(outcome) })
      .where('ownerHash', '=', operation.ownerHash)
      .where('operationId', '=', operation.id)
      .execute()
    return outcome
  })
}

/** Whether a form has done its work already; asked before what belongs to the form but cannot be undone with it. */
export async function isOperationDone({ db }: Pick<Deps, 'db'>, operation: Operation): Promise<boolean> {
  const row = await db
    .selectFrom('operation')
    .select('operationId')
    .where('ownerHash', '=', operation.ownerHash)
    .where('operationId', '=', operation.id)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether an operation has been done already. */
export async function isDone(deps: Deps, operation: Operation): Promise<boolean> {
  const done = await deps.db
    .selectFrom('operation')
    .select('operationId')
    .where('ownerHash', '=', operation.ownerHash)
    .where('operationId', '=', operation.id)
    .executeTakeFirst()
  return done !== undefined
}

/** Forgets old operations in batches. */
export async function deleteOldOperations(deps: Deps): Promise<void> {
  const before = new Date(deps.now.getTime() - OPERATION_KEPT_HOURS * 3_600_000)
  await deps.db.deleteFrom('operation').where('createdAt', '<', before).execute()
}
