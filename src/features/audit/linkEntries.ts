import { type Deps, inTransaction } from '../../platform/deps.ts'
import { chainHash } from './rules.chain.ts'
import { findChainEnd, findSettledId, findUnlinked, lockChain, storeLinks } from './store.chain.ts'

/** One batch, each row hanging on the one before. @returns how many rows it linked */
async function linkBatch(deps: Deps, upTo: number): Promise<number> {
  return inTransaction(deps, async (deps) => {
    await lockChain(deps.db)
    const entries = await findUnlinked(deps.db, upTo)
    const last = entries.at(-1)
    if (!last) return 0
    const before = await findChainEnd(deps.db)
    let previousHash = before?.hash ?? null
    const links = entries.map(({ id, text }) => {
      const link = { id, previousHash, hash: chainHash(previousHash, text) }
      previousHash = link.hash
      return link
    })
    const end = { lastEntryId: last.id, hash: previousHash!, linked: Number(before?.linked ?? 0) + links.length }
    await storeLinks(deps.db, links, end)
    return links.length
  })
}

/** Links the audit rows that have come since into the hash chain, in the order of their ids (AUD-1). */
export async function linkAuditEntries(deps: Deps): Promise<void> {
  const upTo = await findSettledId(deps.db)
  if (upTo === undefined) return
  while ((await linkBatch(deps, upTo)) > 0);
}
