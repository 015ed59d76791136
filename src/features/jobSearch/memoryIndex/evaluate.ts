import { type Bits, intersect, isEmpty, subtract } from './bits.ts'
import type { Clause, IndexQuery, Leaf } from './query.ts'
import type { Segment } from './segment.ts'
import type { WordCache } from './wordCache.ts'

/** What looking for a leaf costs, roughly: cheap ones come first, since nothing more is done once nothing is left. */
const COST: Record<Leaf['kind'], number> = {
  codes: 0,
  range: 1,
  codesBeginningWith: 2,
  hours: 3,
  nameWithoutBlanks: 4,
  word: 5,
}
const costOf = ({ leaves }: Clause) => Math.max(0, ...leaves.map(({ kind }) => COST[kind]))

/** The clauses in the order in which they are best asked. */
export const orderClauses = (clauses: readonly Clause[]) =>
  [...clauses].sort((one, other) => costOf(one) - costOf(other))

/**
 * Takes from `hits` the documents of a segment for which the query does not hold.
 * @param query its clauses ordered by `orderClauses`
 */
export function evaluate(segment: Segment, query: IndexQuery, hits: Bits, scratch: Bits, cache: WordCache): void {
  for (const { leaves, isExcluded } of query.clauses) {
    if (isEmpty(hits)) return
    const ready = readySet(segment, leaves)
    if (ready) {
      if (isExcluded) subtract(hits, ready)
      else intersect(hits, ready)
      continue
    }
    scratch.fill(0)
    for (const leaf of leaves) addLeaf(segment, query, leaf, scratch, cache)
    if (isExcluded) subtract(hits, scratch)
    else intersect(hits, scratch)
  }
}

function readySet(segment: Segment, leaves: readonly Leaf[]): Bits | undefined {
  const [leaf] = leaves
  if (leaves.length !== 1 || leaf?.kind !== 'codes' || leaf.codes.length !== 1) return undefined
  return segment.codes.denseSet(leaf.codes[0]!)
}

function addLeaf(segment: Segment, { access }: IndexQuery, leaf: Leaf, bits: Bits, cache: WordCache): void {
  switch (leaf.kind) {
    case 'codes':
      for (const code of leaf.codes) segment.codes.addTo(bits, code)
      break
    case 'codesBeginningWith':
      segment.codes.addBeginningWith(bits, leaf.beginning)
      break
    case 'range':
      segment.addRange(bits, leaf.column, leaf.lowest, leaf.highest)
      break
    case 'word':
      cache.addWord(segment, bits, leaf.word, leaf.fieldMask, access)
      break
    case 'nameWithoutBlanks':
      segment.addNameWithoutBlanks(bits, leaf.word, access)
      break
    case 'hours':
      segment.addHours(bits, leaf.from, leaf.until)
  }
}
