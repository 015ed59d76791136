import type { Deps } from '../../platform/deps.ts'
import { deleteOldKeys } from './store.ts'

/** A key that waits longer than this for its mail is of no use to anyone. */
const KEPT_HOURS = 48

/** Removes keys and requests that can decide nothing any more. */
export async function deleteAgedKeys(deps: Deps): Promise<void> {
  await deleteOldKeys(deps.db, new Date(deps.now.getTime() - KEPT_HOURS * 3_600_000))
}
