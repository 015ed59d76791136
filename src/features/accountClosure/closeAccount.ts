import { type Deps, inTransaction } from '../../platform/deps.ts'
import { endSessionsOf } from '../../platform/sessions.ts'
import { lockOpenAccount, markClosed } from '../accounts/index.ts'
import { hasOpenDirectApplication } from '../jobApplications/index.ts'
import { deleteKeysOfAccount } from '../verificationKeys/index.ts'

export type CloseAccountOutcome = 'closed' | 'jobApplicationOpen' | 'alreadyClosed'

/** What features that stand above this one do when an account is closed; in the closing's own transaction, while it still has its links. */
export type ClosingStep = (deps: Deps, accountId: number) => Promise<unknown>

/**
 * 退会 (H4). Refused while a 自主応募 is open: the employer is still waiting for this person. The account's lock comes
 * first; applying takes the same one, so an application that arrives together with the closing comes before or fails (RACE-2).
 * @param steps further steps, such as the withdrawal of open 紹介 and the end of the マイナポータル link
 */
export async function closeAccount(
  deps: Deps,
  accountId: number,
  steps: readonly ClosingStep[] = [],
): Promise<CloseAccountOutcome> {
  return inTransaction(deps, async (deps) => {
    if (!(await lockOpenAccount(deps.db, accountId))) return 'alreadyClosed'
    if (await hasOpenDirectApplication(deps.db, accountId)) return 'jobApplicationOpen'
    for (const step of steps) await step(deps, accountId)
    await markClosed(deps.db, accountId, deps.now)
    await endSessionsOf(deps.db, 'jobSeeker', accountId)
    await deleteKeysOfAccount(deps.db, accountId)
    return 'closed'
  })
}
