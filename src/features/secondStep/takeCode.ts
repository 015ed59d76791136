import { type Deps, inTransaction } from '../../platform/deps.ts'
import { sameBytes } from '../../platform/secrets.ts'
import { lockOpenAccount } from '../accounts/index.ts'
import { accountHash } from './accountHash.ts'
import { codeHash } from './issueCode.ts'
import { isOneTimePasswordExpired, isSecondStepOver, ONE_TIME_PASSWORD_TRIES } from './rules.ts'
import { type CodePurpose, deleteCode, findCode, findCodeForUpdate, setWrongTries } from './store.ts'

export type CodeRefusal = { outcome: 'codeWrong'; triesLeft: number } | { outcome: 'codeSpent' | 'codeExpired' }

export type TakenCode =
  | { outcome: 'taken'; accountId: number; next: string }
  /** The flow waits for nothing, or no longer. */
  | { outcome: 'notAsked' }
  | CodeRefusal

/**
 * Checks the flow's one-time password and uses it up: the same one never passes twice. The caller's transaction must
 * commit on every outcome, so that a wrong try counts.
 */
export async function takeCode(
  deps: Deps,
  asked: { purpose: CodePurpose; flowHash: Buffer; code: string },
): Promise<TakenCode> {
  return inTransaction(deps, async (deps) => {
    const waiting = await findCode(deps.db, asked.purpose, asked.flowHash)
    // The account first, as when a one-time password is issued, so that no two wait for each other.
    const account = waiting && (await lockOpenAccount(deps.db, waiting.accountId))
    const stored = await findCodeForUpdate(deps.db, asked.purpose, asked.flowHash)
    if (!account || !stored || stored.accountId !== account.id || isSecondStepOver(stored.begunAt, deps.now))
      return { outcome: 'notAsked' }
    if (!sameBytes(stored.accountHash, accountHash(deps, account))) return { outcome: 'notAsked' }
    if (stored.wrongTries >= ONE_TIME_PASSWORD_TRIES) return { outcome: 'codeSpent' }
    if (!sameBytes(stored.codeHash, codeHash(deps, asked, asked.code))) {
      const wrongTries = stored.wrongTries + 1
      await setWrongTries(deps.db, stored.id, wrongTries)
      const triesLeft = ONE_TIME_PASSWORD_TRIES - wrongTries
      return triesLeft > 0 ? { outcome: 'codeWrong', triesLeft } : { outcome: 'codeSpent' }
    }
    if (isOneTimePasswordExpired(stored.sentAt, deps.now)) return { outcome: 'codeExpired' }
    await deleteCode(deps.db, stored.id)
    return { outcome: 'taken', accountId: account.id, next: stored.nextPath }
  })
}
