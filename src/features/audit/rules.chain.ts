import { createHash } from 'node:crypto'

/** Rows that one step of the sweep, or of the verifier, takes at a time. */
export const CHAIN_BATCH = 5000

/** The hash of a row: over the hash of the row before it and everything that the row says (AUD-1). */
export function chainHash(previousHash: Buffer | null, entryText: string): Buffer {
  const hash = createHash('sha256')
  if (previousHash) hash.update(previousHash)
  return hash.update(entryText).digest()
}

/** What the verifier found. */
export interface ChainVerdict {
  /** Rows whose hash is right and follows the row before. */
  verified: number
  /** Rows that the sweep has not linked yet. */
  unlinked: number
  /** The first row that was changed, or before which one is missing; 0 where the end was cut off. */
  brokenAt: number | undefined
  /** The end of the chain: written down elsewhere, it proves the whole of it later. */
  head: string
}
