import { allBits, type Bits, clearBit, countBits, hasBit } from './bits.ts'
import { type IndexDocument, MOST_DOCUMENTS } from './document.ts'
import type { Hidden, IndexChange } from './memoryIndex.ts'
import { Segment } from './segment.ts'
import { type BuildLimits, buildSegment } from './segmentBuilder.ts'

interface Entry {
  block: SharedArrayBuffer
  ids: Float64Array
  live: Bits
  liveCount: number
}

/** Segments of one size class that are kept before they are merged; a class holds sizes up to eight times the one before. */
const CLASS_FACTOR = 8
const SEGMENTS_OF_A_CLASS = 8
/** From this class on segments are large, and are built again only when too much of them is hidden. */
const LARGE_CLASS = 5
const LEAST_LIVE_SHARE = 0.6

const classOf = (documents: number) => Math.floor(Math.log(Math.max(1, documents)) / Math.log(CLASS_FACTOR))

/** A segment as a snapshot keeps it. */
export interface KeptSegment {
  block: SharedArrayBuffer
  live: Bits
}

/**
 * Knows in which segment each document lies, and turns changes of documents into changes of segments: what is new stands in a further
 * segment, what it replaces is hidden. Searching threads follow the changes it gives out.
 */
export class SegmentCatalogue {
  private readonly entries = new Map<number, Entry>()
  /** Segment number × 65,536 + document, by id. */
  private readonly places = new Map<number, number>()
  private readonly limits: BuildLimits | undefined
  private nextNumber = 1

  constructor(limits?: BuildLimits) {
    this.limits = limits
  }

  get documents(): number {
    return this.places.size
  }

  get bytes(): number {
    return [...this.entries.values()].reduce((sum, { block }) => sum + block.byteLength, 0)
  }

  /**
   * Takes over changed documents.
   * @param ids all that changed; those without a document are gone
   */
  put(ids: Iterable<number>, documents: readonly IndexDocument[]): IndexChange {
    const hidden = new Map<number, number[]>()
    for (const id of ids) this.hide(id, hidden)
    const added: IndexChange['added'][number][] = []
    for (let start = 0; start < documents.length; start += MOST_DOCUMENTS)
      added.push(this.add(buildSegment(documents.slice(start, start + MOST_DOCUMENTS), this.limits), undefined))
    return { added, hidden: listHidden(hidden), removed: this.dropEmpty() }
  }

  /** Takes over a finished segment: of a first building, or with its hidden documents from a snapshot. */
  add(block: SharedArrayBuffer, live: Bits | undefined): IndexChange['added'][number] {
    const number = this.nextNumber++
    const { ids, documents } = new Segment(block)
    const entry: Entry = { block, ids, live: live ?? allBits(documents), liveCount: 0 }
    entry.liveCount = countBits(entry.live)
    this.entries.set(number, entry)
    for (let document = 0; document < documents; document++)
      if (hasBit(entry.live, document)) this.places.set(ids[document]!, number * MOST_DOCUMENTS + document)
    return { number, block }
  }

  /** The segments that are best merged now, if any; of their live documents new ones are to be built and given to `replace`. */
  segmentsToMerge(): number[] | undefined {
    const byClass = new Map<number, number[]>()
    for (const [number, { liveCount }] of this.entries) {
      const sizeClass = classOf(liveCount)
      byClass.set(sizeClass, [...(byClass.get(sizeClass) ?? []), number])
    }
    for (const [sizeClass, numbers] of [...byClass].sort(([one], [other]) => one - other))
      if (sizeClass < LARGE_CLASS && numbers.length >= SEGMENTS_OF_A_CLASS) return numbers
    const worn = [...this.entries].find(
      ([, { liveCount, ids }]) => classOf(ids.length) >= LARGE_CLASS && liveCount < ids.length * LEAST_LIVE_SHARE,
    )
    return worn && [...new Set([worn[0], ...(byClass.get(LARGE_CLASS - 1) ?? [])])]
  }

  /** Ids of the live documents of segments. */
  liveIds(numbers: readonly number[]): number[] {
    return numbers.flatMap((number) => {
      const { ids, live } = this.entries.get(number)!
      return [...ids].filter((_, document) => hasBit(live, document))
    })
  }

  /** Puts newly built segments in the place of others; what changed while they were built stays as it was changed. */
  replace(numbers: readonly number[], blocks: readonly SharedArrayBuffer[]): IndexChange {
    const isMerged = new Set(numbers)
    const added: IndexChange['added'][number][] = []
    const hidden: Hidden[] = []
    for (const block of blocks) {
      const { ids } = new Segment(block)
      const live = allBits(ids.length)
      const stale: number[] = []
      ids.forEach((id, document) => {
        const place = this.places.get(id)
        if (place !== undefined && isMerged.has(Math.floor(place / MOST_DOCUMENTS))) return
        clearBit(live, document)
        stale.push(document)
      })
      const one = this.add(block, live)
      added.push(one)
      if (stale.length > 0) hidden.push({ segment: one.number, documents: Uint16Array.from(stale) })
    }
    for (const number of numbers) this.drop(number)
    return { added, hidden, removed: [...numbers] }
  }

  /** Everything, as it is at this moment; later changes do not touch it. */
  snapshot(): KeptSegment[] {
    return [...this.entries.values()].map(({ block, live }) => ({ block, live: live.slice() }))
  }

  /** Documents of all segments that count no longer, for threads that start anew. */
  hiddenDocuments(): IndexChange['hidden'] {
    return [...this.entries].flatMap(([segment, { ids, live, liveCount }]) => {
      if (liveCount === ids.length) return []
      const documents = [...ids.keys()].filter((document) => !hasBit(live, document))
      return [{ segment, documents: Uint16Array.from(documents) }]
    })
  }

  private hide(id: number, hidden: Map<number, number[]>): void {
    const place = this.places.get(id)
    if (place === undefined) return
    this.places.delete(id)
    const number = Math.floor(place / MOST_DOCUMENTS)
    const document = place % MOST_DOCUMENTS
    const entry = this.entries.get(number)!
    clearBit(entry.live, document)
    entry.liveCount--
    const documents = hidden.get(number)
    if (documents) documents.push(document)
    else hidden.set(number, [document])
  }

  /** Forgets a segment, and the documents that still count as lying in it. */
  private drop(number: number): void {
    const { ids } = this.entries.get(number)!
    for (const id of ids) {
      const place = this.places.get(id)
      if (place !== undefined && Math.floor(place / MOST_DOCUMENTS) === number) this.places.delete(id)
    }
    this.entries.delete(number)
  }

  private dropEmpty(): number[] {
    const empty = [...this.entries].filter(([, { liveCount }]) => liveCount === 0).map(([number]) => number)
    for (const number of empty) this.drop(number)
    return empty
  }
}

const listHidden = (hidden: ReadonlyMap<number, number[]>) =>
  [...hidden].map(([segment, documents]) => ({ segment, documents: Uint16Array.from(documents) }))
