import { type Bits, countWord, hasBit, nextBit, setBit } from './bits.ts'
import type { SortName } from './document.ts'
import type { Stretch } from './query.ts'
import type { Segment } from './segment.ts'

/** A stretch in an order that segments keep. */
export type SortedStretch = Stretch & { sort: SortName }

/** The hits of one segment, and how many they are. */
export interface SegmentHits {
  segment: Segment
  hits: Bits
  count: number
}

/** Further down than this, hits are not stepped over one by one. */
export const DEEP = 2000
/** With more hits than this share of the segment, the first ones are found by walking its order. */
const WALKING_SHARE = 16

/**
 * @param deep from which offset on hits are skipped together; any number gives the same ids
 * @returns the ids of the wanted stretch of all hits, sorted
 */
export function idsOf(found: readonly SegmentHits[], stretch: SortedStretch, deep = DEEP): number[] {
  const isDeep = stretch.offset > deep
  const cursors = found.filter(({ count }) => count > 0).map((one) => new HitCursor(one, stretch, isDeep))
  if (isDeep) skipHits(cursors, stretch.offset)
  const ids: number[] = []
  for (let position = isDeep ? stretch.offset : 0; position < stretch.offset + stretch.limit; position++) {
    let first: HitCursor | undefined
    for (const cursor of cursors) if (!cursor.isAtEnd() && (!first || cursor.isBefore(first))) first = cursor
    if (!first) break
    if (position >= stretch.offset) ids.push(first.id)
    first.advance()
  }
  return ids
}

/** Goes through the hits of one segment in sorted order. A rank is a place in the segment's order of all documents. */
class HitCursor {
  readonly count: number
  readonly key: Int32Array
  readonly newest: Int32Array
  readonly ids: Float64Array
  private rank = -1
  private document = 0
  private readonly order: Uint16Array | undefined
  private readonly size: number
  /** Hits by rank; absent where the order of all documents is walked. */
  private readonly hitRanks: Bits | undefined
  private readonly hits: Bits
  private countsBefore: Uint32Array | undefined

  constructor({ segment, hits, count }: SegmentHits, { sort }: SortedStretch, isDeep: boolean) {
    const sorted = segment.sortOrder(sort)
    this.count = count
    this.key = segment.sortKeys(sort)
    this.newest = segment.sortKeys('newest')
    this.ids = segment.ids
    this.size = segment.documents
    this.hits = hits
    this.order = sorted?.order
    if (!sorted) this.hitRanks = hits
    else if (isDeep || count < segment.documents / WALKING_SHARE) this.hitRanks = byRank(hits, sorted.ranks)
    if (!isDeep) this.advance()
  }

  get id(): number {
    return this.ids[this.document]!
  }

  isAtEnd(): boolean {
    return this.rank < 0
  }

  isBefore(other: HitCursor): boolean {
    return compareAt(this, this.document, other, other.document) < 0
  }

  advance(): void {
    this.moveTo(this.rank + 1)
  }

  /** Stands at the hit of this number, counted from 0. */
  moveToHit(number: number): void {
    if (number >= this.count) this.rank = -1
    else this.moveTo(this.rankOfHit(number))
  }

  rankOfHit(number: number): number {
    const before = this.prefixCounts()
    let low = 0
    let high = before.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (before[middle]! <= number) low = middle
      else high = middle
    }
    let rank = nextBit(this.hitRanks!, low << 5)
    for (let rest = number - before[low]!; rest > 0; rest--) rank = nextBit(this.hitRanks!, rank + 1)
    return rank
  }

  /** How many hits sort before another cursor's document. */
  countBefore(other: HitCursor, document: number): number {
    let low = 0
    let high = this.size
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareAt(this, this.documentAt(middle), other, document) < 0) low = middle + 1
      else high = middle
    }
    const word = low >> 5
    const rest = low & 31
    const inWord = rest === 0 ? 0 : countWord(this.hitRanks![word]! & ((1 << rest) - 1))
    return this.prefixCounts()[word]! + inWord
  }

  documentAt(rank: number): number {
    return this.order ? this.order[rank]! : rank
  }

  private moveTo(rank: number): void {
    if (this.hitRanks) {
      this.rank = rank < this.size ? nextBit(this.hitRanks, rank) : -1
    } else {
      let next = rank
      while (next < this.size && !hasBit(this.hits, this.order![next]!)) next++
      this.rank = next < this.size ? next : -1
    }
    if (this.rank >= 0) this.document = this.documentAt(this.rank)
  }

  private prefixCounts(): Uint32Array {
    if (this.countsBefore) return this.countsBefore
    const words = this.hitRanks!
    const before = new Uint32Array(words.length + 1)
    for (let word = 0; word < words.length; word++) before[word + 1] = before[word]! + countWord(words[word]!)
    this.countsBefore = before
    return before
  }
}

function compareAt(one: HitCursor, document: number, other: HitCursor, otherDocument: number): number {
  return (
    one.key[document]! - other.key[otherDocument]! ||
    one.newest[document]! - other.newest[otherDocument]! ||
    other.ids[otherDocument]! - one.ids[document]!
  )
}

function byRank(hits: Bits, ranks: Uint16Array): Bits {
  const result = new Int32Array(hits.length)
  for (let word = 0; word < hits.length; word++) {
    for (let rest = hits[word]!; rest !== 0; rest &= rest - 1)
      setBit(result, ranks[(word << 5) + 31 - Math.clz32(rest & -rest)]!)
  }
  return result
}

/**
 * Moves the cursors together past so many hits of the common order: the hit in the middle of the widest remaining span is compared with
 * all segments at once, so that a few dozen comparisons do for any depth.
 */
function skipHits(cursors: readonly HitCursor[], offset: number): void {
  const low = cursors.map(() => 0)
  const high = cursors.map(({ count }) => count)
  for (;;) {
    const widest = indexOfWidest(low, high)
    if (widest < 0) break
    const number = (low[widest]! + high[widest]!) >> 1
    const cursor = cursors[widest]!
    const pivot = cursor.documentAt(cursor.rankOfHit(number))
    const before = cursors.map((one, index) => (index === widest ? number : one.countBefore(cursor, pivot)))
    const smaller = before.reduce((sum, count) => sum + count, 0)
    if (smaller > offset) {
      before.forEach((count, index) => {
        high[index] = Math.min(high[index]!, count)
      })
      continue
    }
    before.forEach((count, index) => {
      low[index] = Math.max(low[index]!, count)
    })
    if (smaller === offset) break
    low[widest] = Math.max(low[widest]!, number + 1)
  }
  cursors.forEach((cursor, index) => {
    cursor.moveToHit(low[index]!)
  })
}

/** The span with the most hits left undecided, or −1 when all are decided. */
function indexOfWidest(low: readonly number[], high: readonly number[]): number {
  let widest = -1
  let width = 0
  for (let index = 0; index < low.length; index++) {
    if (high[index]! - low[index]! <= width) continue
    width = high[index]! - low[index]!
    widest = index
  }
  return widest
}
