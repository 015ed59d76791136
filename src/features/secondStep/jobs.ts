import { addMinutes } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { SECOND_STEP_MINUTES, TRUSTED_DEVICE_DAYS } from './rules.ts'
import { deleteOld } from './store.ts'

/** Removes one-time passwords and trusted devices whose time is over; they were refused already. */
export async function deleteAgedSecondSteps(deps: Deps): Promise<void> {
  await deleteOld(deps.db, {
    codes: addMinutes(deps.now, -SECOND_STEP_MINUTES),
    devices: addMinutes(deps.now, -TRUSTED_DEVICE_DAYS * 24 * 60),
  })
}
