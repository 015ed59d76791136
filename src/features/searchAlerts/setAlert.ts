import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { Frequency } from './rules.ts'
import { deleteAlertOfSlot, doesSavedSearchExist, putAlert } from './store.ts'

/** Switches the alert of a saved condition on or off. Off works at all times; on needs the condition to be there. */
export async function setAlert(
  deps: Deps,
  input: { jobSeekerId: number; slot: number; frequency: Frequency | 'off' },
): Promise<'set' | 'gone'> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, slot, frequency } = input
    if (!(await doesSavedSearchExist(deps.db, jobSeekerId, slot))) return 'gone'
    if (frequency === 'off') await deleteAlertOfSlot(deps.db, jobSeekerId, slot)
    else await putAlert(deps.db, { publicId: randomId(), jobSeekerId, slot, frequency, begunAt: deps.now })
    return 'set'
  })
}
