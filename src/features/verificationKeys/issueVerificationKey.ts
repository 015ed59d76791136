import { randomVerificationKey } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recipientHash } from '../../platform/mail/queueMail.ts'
import { mayMailKey, type VerificationKeyPurpose } from './rules.ts'
import { deleteEarlierKeys, insertKey, insertKeyRequest, listKeyRequests, lockIssuing } from './store.ts'

/** What a mail with a key is queued with. */
export interface IssuedKey {
  keyId: number
  key: string
}

/**
 * Makes a key for one purpose and one browser flow; it replaces the address's earlier one.
 * @returns undefined when the address has been sent enough keys for now: the caller shows the same screen and sends nothing
 */
export async function issueVerificationKey(
  deps: Deps,
  input: { purpose: VerificationKeyPurpose; flowHash: Buffer; email: string; accountId?: number; details?: unknown },
): Promise<IssuedKey | undefined> {
  return inTransaction(deps, async (deps) => {
    const emailHash = recipientHash(deps, input.email)
    await lockIssuing(deps.db, emailHash, input.flowHash)
    const dayAgo = new Date(deps.now.getTime() - 24 * 3_600_000)
    if (!mayMailKey(await listKeyRequests(deps.db, emailHash, dayAgo), deps.now)) return undefined
    await insertKeyRequest(deps.db, emailHash, deps.now)
    await deleteEarlierKeys(deps.db, input.purpose, input.flowHash, emailHash)
    const key = randomVerificationKey()
    const keyId = await insertKey(deps.db, {
      purpose: input.purpose,
      flowHash: input.flowHash,
      email: input.email,
      emailHash,
      accountId: input.accountId ?? null,
      details: input.details ?? {},
      keyHash: deps.secrets.fingerprint(`verificationKey ${input.purpose}`, key),
      issuedAt: deps.now,
    })
    return { keyId, key }
  })
}
