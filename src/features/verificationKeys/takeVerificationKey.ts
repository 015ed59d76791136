import { type Deps, inTransaction } from '../../platform/deps.ts'
import { sameBytes } from '../../platform/secrets.ts'
import { isVerificationKeyExpired, VERIFICATION_KEY_TRIES, type VerificationKeyPurpose } from './rules.ts'
import { deleteKey, findKeyForUpdate, setWrongTries } from './store.ts'

export type TakenKey =
  | { outcome: 'taken'; email: string; accountId: number | null; details: unknown }
  | { outcome: 'keyUnknown' }
  | { outcome: 'keyExpired' }

/**
 * Finds the flow's key, checks it and uses it up. The caller's transaction must commit on every outcome,
 * so that a wrong try counts.
 */
export async function takeVerificationKey(
  deps: Deps,
  input: { purpose: VerificationKeyPurpose; flowHash: Buffer; key: string },
): Promise<TakenKey> {
  return inTransaction(deps, async (deps) => {
    const stored = await findKeyForUpdate(deps.db, input.purpose, input.flowHash)
    if (!stored) return { outcome: 'keyUnknown' }
    if (!sameBytes(stored.keyHash, deps.secrets.fingerprint(`verificationKey ${input.purpose}`, input.key))) {
      const wrongTries = stored.wrongTries + 1
      if (wrongTries >= VERIFICATION_KEY_TRIES) await deleteKey(deps.db, stored.id)
      else await setWrongTries(deps.db, stored.id, wrongTries)
      return { outcome: 'keyUnknown' }
    }
    await deleteKey(deps.db, stored.id)
    if (isVerificationKeyExpired(stored.sentAt, deps.now)) return { outcome: 'keyExpired' }
    return { outcome: 'taken', email: stored.email, accountId: stored.accountId, details: stored.details }
  })
}
