import { formatTimeOfDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { findOpenAccount } from '../accounts/index.ts'
import { attemptSignIn } from './attemptSignIn.ts'
import { words } from './words.ts'

/**
 * Asks a signed-in job seeker for the password once more, against the same failure budget as login (AUTH-4).
 * @param label what the field is called on the screen
 * @returns undefined when it was right, else what to say beside the field
 */
export async function reauthenticate(
  deps: Deps,
  input: { email: string; password: string; operationId: string; limitedAddress: string | undefined; label: string },
): Promise<string | undefined> {
  const { email, label, ...rest } = input
  const attempt = await attemptSignIn(deps, { face: 'jobSeeker', id: email, ...rest }, (deps) =>
    findOpenAccount(deps.db, email),
  )
  switch (attempt.outcome) {
    case 'passed':
      return undefined
    case 'wrong':
      return words.wrong(label, attempt.triesLeft)
    case 'locked':
      return words.locked(formatTimeOfDay(attempt.until))
    case 'disabled':
      return words.disabled
  }
}
