import { allBits, type Bits, clearBit, countBits, intersect } from './bits.ts'
import { COPY_FROM, copyCountedSets, countFacets, type FacetCounts } from './countFacets.ts'
import { evaluate, orderClauses } from './evaluate.ts'
import type { FacetChoice, IndexQuery, Stretch } from './query.ts'
import { idsByRelevance } from './relevance.ts'
import { Segment } from './segment.ts'
import { SetCounter } from './setCounter.ts'
import { DEEP, idsOf, type SegmentHits } from './sortedHits.ts'
import { WordCache } from './wordCache.ts'

/** Documents of one segment that count no longer, because a later segment or nobody holds them. */
export interface Hidden {
  segment: number
  documents: Uint16Array
}

/** What changes at one moment; a search sees all of it or nothing. */
export interface IndexChange {
  added: readonly { number: number; block: SharedArrayBuffer }[]
  hidden: readonly Hidden[]
  removed: readonly number[]
}

export interface IndexAnswer {
  ids: number[]
  total: number
  facets: FacetCounts
}

/** Where one way of searching becomes better than another. Any numbers give the same answers; tests use small ones. */
export interface SearchLimits {
  /** From which place of the result on hits are skipped together. */
  deep: number
  /** From how many documents on what is counted in every search is copied to where it is counted fast. */
  copyFrom: number
}

interface Held {
  segment: Segment
  /** Documents that count; each thread has its own, so that a change is never half seen. */
  live: Bits
  /** Which live documents are open on a day, remembered for the day last asked for. */
  openOn: { day: number; bits: Bits } | undefined
  hits: Bits
}

/** The segments that one thread searches. */
export class MemoryIndex {
  private readonly held = new Map<number, Held>()
  private readonly cache: WordCache
  private readonly counter = new SetCounter<Segment>()
  private scratch: Bits = new Int32Array(0)

  private readonly limits: SearchLimits

  /** @param cacheBytes room for remembered words; 0 remembers none */
  constructor(cacheBytes: number, limits: SearchLimits = { deep: DEEP, copyFrom: COPY_FROM }) {
    this.cache = new WordCache(cacheBytes)
    this.limits = limits
  }

  apply({ added, hidden, removed }: IndexChange): void {
    for (const number of removed) {
      const held = this.held.get(number)
      if (held) {
        this.cache.forget(held.segment)
        this.counter.remove(held.segment)
      }
      this.held.delete(number)
    }
    for (const { number, block } of added) {
      const segment = new Segment(block)
      if (segment.documents >= this.limits.copyFrom) copyCountedSets(segment, this.counter)
      const live = allBits(segment.documents)
      this.held.set(number, { segment, live, openOn: undefined, hits: new Int32Array(segment.words) })
      if (segment.words > this.scratch.length) this.scratch = new Int32Array(segment.words)
    }
    for (const { segment, documents } of hidden) {
      const held = this.held.get(segment)
      if (!held) continue
      for (const document of documents) {
        clearBit(held.live, document)
        if (held.openOn) clearBit(held.openOn.bits, document)
      }
    }
  }

  search(query: IndexQuery, stretch: Stretch, choice: FacetChoice): IndexAnswer {
    const found = this.find(query)
    const total = found.reduce((sum, { count }) => sum + count, 0)
    const { deep } = this.limits
    const ids =
      stretch.sort === 'relevance' && query.scored.length > 0
        ? idsByRelevance(found, query.scored, stretch, deep, this.cache)
        : idsOf(found, { ...stretch, sort: stretch.sort === 'relevance' ? 'newest' : stretch.sort }, deep)
    return { total, ids, facets: countFacets(found, choice, this.counter) }
  }

  count(query: IndexQuery): number {
    return this.find(query).reduce((sum, { count }) => sum + count, 0)
  }

  private find(query: IndexQuery): SegmentHits[] {
    const ordered = { ...query, clauses: orderClauses(query.clauses) }
    return [...this.held.values()].map((held) => {
      const { segment, hits } = held
      hits.set(openOn(held, query.day))
      evaluate(segment, ordered, hits, this.scratch.subarray(0, segment.words), this.cache)
      return { segment, hits, count: countBits(hits) }
    })
  }
}

/** Open: accepted on the day or before, deadline on the day or after. What is open changes at midnight without any rebuilding. */
function openOn(held: Held, day: number): Bits {
  if (held.openOn?.day === day) return held.openOn.bits
  const { segment } = held
  const bits = new Int32Array(segment.words)
  const notEnded = new Int32Array(segment.words)
  segment.addRange(bits, 'acceptedOn', 0, day)
  segment.addRange(notEnded, 'deadline', day, Number.MAX_SAFE_INTEGER - 1)
  intersect(bits, notEnded)
  intersect(bits, held.live)
  held.openOn = { day, bits }
  return bits
}
