import type { Deps } from '../../platform/deps.ts'
import { type ChainVerdict, chainHash } from './rules.chain.ts'
import { countUnlinked, findChainEnd, findLinkedAfter } from './store.chain.ts'

const isSame = (a: Buffer | null, b: Buffer | null) => (a === null || b === null ? a === b : a.equals(b))

/** Reads the whole chain and says where it was changed, if it was: a row altered, taken out, put in, or cut off at the end. */
export async function verifyAuditChain(deps: Deps): Promise<ChainVerdict> {
  const end = await findChainEnd(deps.db)
  const unlinked = await countUnlinked(deps.db)
  let previousHash: Buffer | null = null
  let lastId = 0
  let verified = 0
  const verdict = (brokenAt?: number): ChainVerdict => ({
    verified,
    unlinked,
    brokenAt,
    head: previousHash?.toString('hex') ?? '',
  })
  for (;;) {
    const entries = await findLinkedAfter(deps.db, lastId)
    if (entries.length === 0) break
    for (const entry of entries) {
      const isRight =
        isSame(entry.previousHash, previousHash) && isSame(entry.hash, chainHash(previousHash, entry.text))
      if (!isRight) return verdict(entry.id)
      previousHash = entry.hash
      lastId = entry.id
      verified++
    }
  }
  const isWhole = Number(end?.linked ?? 0) === verified && isSame(end?.hash ?? null, previousHash)
  return verdict(isWhole ? undefined : 0)
}
