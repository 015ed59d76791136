import type { Deps } from '../../platform/deps.ts'
import { UNUSED_ADDRESS_KEPT_DAYS } from './rules.ts'
import { deleteOpeningsBefore } from './store.ts'

/** Forgets addresses that were stored at the counter and never used. */
export async function deleteUnusedOpenings(deps: Deps): Promise<void> {
  await deleteOpeningsBefore(deps.db, new Date(deps.now.getTime() - UNUSED_ADDRESS_KEPT_DAYS * 86_400_000))
}
