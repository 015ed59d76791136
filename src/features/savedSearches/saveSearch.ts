import { type Deps, inTransaction } from '../../platform/deps.ts'
import { conditionsToParams, readConditions } from '../jobSearch/index.ts'
import { registrationStanding } from '../jobSeekers/index.ts'
import { deleteSavedSearch, findSavedSearches, lockJobSeeker, putSavedSearch, renameSavedSearch } from './store.ts'

export interface Keeper {
  accountId: number
  jobSeekerId: number
}

/** Running, saving and editing conditions is closed while the registration is 無効 (H1). */
export async function areSavedSearchesClosed(deps: Deps, accountId: number): Promise<boolean> {
  const { closed } = await registrationStanding(deps.db, accountId, deps.now)
  return closed.includes('savedSearches')
}

/**
 * Saves conditions in the place that the screen named. Savings of one person wait for each other, so that there are never
 * more than three and no condition is lost to another tab.
 * @param replaces the person chose to replace what the place holds
 */
export async function saveSearch(
  deps: Deps,
  input: Keeper & { slot: number; name: string; conditions: URLSearchParams; replaces: boolean },
): Promise<'saved' | 'slotTaken' | 'closed'> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, slot, name, accountId } = input
    if (await areSavedSearchesClosed(deps, accountId)) return 'closed'
    await lockJobSeeker(deps.db, jobSeekerId)
    const isTaken = (await findSavedSearches(deps.db, jobSeekerId)).some((one) => one.slot === slot)
    if (isTaken && !input.replaces) return 'slotTaken'
    // Other conditions begin without お知らせメール: what hangs on the old ones goes with them.
    if (isTaken) await deleteSavedSearch(deps.db, jobSeekerId, slot)
    const conditions = conditionsToParams(readConditions(input.conditions).conditions).toString()
    await putSavedSearch(deps.db, { jobSeekerId, slot, name, conditions, savedAt: deps.now })
    return 'saved'
  })
}

export async function renameSearch(
  deps: Deps,
  input: Keeper & { slot: number; name: string },
): Promise<'renamed' | 'gone' | 'closed'> {
  if (await areSavedSearchesClosed(deps, input.accountId)) return 'closed'
  return (await renameSavedSearch(deps.db, input.jobSeekerId, input.slot, input.name)) ? 'renamed' : 'gone'
}

/** A place that is empty already stays so. */
export async function deleteSearch(deps: Deps, input: Keeper & { slot: number }): Promise<'deleted' | 'closed'> {
  if (await areSavedSearchesClosed(deps, input.accountId)) return 'closed'
  await deleteSavedSearch(deps.db, input.jobSeekerId, input.slot)
  return 'deleted'
}
