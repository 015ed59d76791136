import { type Deps, inTransaction } from '../../platform/deps.ts'
import { deleteOldMessages } from './store.retention.ts'

/** Messages vanish one year after sending (G2), in batches, oldest first. */
export async function deleteMessagesAfterAYear(deps: Deps): Promise<void> {
  while ((await inTransaction(deps, (deps) => deleteOldMessages(deps.db, deps.now))) > 0);
}
