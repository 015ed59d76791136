import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { insertAccount, recordSignIn } from '../accounts/index.ts'
import { takeVerificationKey } from '../verificationKeys/index.ts'

export type OpenAccountOutcome =
  | { outcome: 'opened'; accountId: number }
  | { outcome: 'keyUnknown' }
  | { outcome: 'keyExpired' }

/** パスワード登録: the key comes back, and the account exists from now on. */
export async function openAccount(
  deps: Deps,
  input: { key: string; passwordHash: string; flowHash: Buffer },
): Promise<OpenAccountOutcome> {
  return inTransaction(deps, async (deps) => {
    const taken = await takeVerificationKey(deps, {
      purpose: 'accountOpening',
      flowHash: input.flowHash,
      key: input.key,
    })
    if (taken.outcome !== 'taken') return taken
    const { agreedDocumentsVersion } = taken.details as { agreedDocumentsVersion: string }
    const accountId = await insertAccount(deps.db, {
      publicId: randomId(),
      email: taken.email,
      passwordHash: input.passwordHash,
      registrantKind: 'online',
      agreedDocumentsVersion,
      openedAt: deps.now,
    })
    // The address got an account by another way in the meantime: told like a dead key, because more would be a hint.
    if (accountId === undefined) return { outcome: 'keyUnknown' }
    await recordSignIn(deps.db, accountId, deps.now)
    return { outcome: 'opened', accountId }
  })
}
