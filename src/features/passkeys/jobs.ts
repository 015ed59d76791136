import { addMinutes } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { PASSKEY_CHALLENGE_MINUTES } from './rules.ts'
import { deleteOldChallenges } from './store.ts'

/** Removes what devices were asked to sign and did not; it was refused already. */
export async function deleteAgedPasskeyChallenges(deps: Deps): Promise<void> {
  await deleteOldChallenges(deps.db, addMinutes(deps.now, -PASSKEY_CHALLENGE_MINUTES))
}
