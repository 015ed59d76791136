import { FACET_FAMILIES } from './document.ts'
import type { FacetChoice } from './query.ts'
import type { Segment } from './segment.ts'
import type { SetCounter } from './setCounter.ts'
import type { SegmentHits } from './sortedHits.ts'

/** Count of the result by `family:value`. */
export type FacetCounts = Map<string, number>

/** Values of places and occupations up to this length are counted always, longer ones only below a chosen head. */
const HEAD_LENGTH = 2
/** With fewer hits than this share of the segment, going through the hits is quicker than through the codes; measured. */
const BY_DOCUMENT_SHARE = 160
/** Sets of smaller segments are counted fast enough where they are. */
export const COPY_FROM = 4096

/** Counts the codes of all hits; exact. */
export function countFacets(
  found: readonly SegmentHits[],
  choice: FacetChoice,
  counter: SetCounter<Segment>,
): FacetCounts {
  const counts: FacetCounts = new Map()
  for (const one of found) {
    if (one.count === 0) continue
    if (one.count < one.segment.documents / BY_DOCUMENT_SHARE) countByDocument(one, choice, counts)
    else countByCode(one, choice, counter, counts)
  }
  return counts
}

/** Puts what is counted in every search where it is counted fast. */
export function copyCountedSets(segment: Segment, counter: SetCounter<Segment>): void {
  const { always } = countable(segment)
  counter.add(
    segment,
    always.map((number) => segment.codes.setOf(number)),
  )
}

/** Numbers of the codes that are counted always, and of the others by `family:head`. */
interface CountableCodes {
  always: readonly number[]
  belowHead: ReadonlyMap<string, readonly number[]>
}

const countableCodes = new WeakMap<Segment, CountableCodes>()

function countable(segment: Segment): CountableCodes {
  const known = countableCodes.get(segment)
  if (known) return known
  const always: number[] = []
  const belowHead = new Map<string, number[]>()
  segment.codes.codes.forEach((code, number) => {
    const [family, value] = splitCode(code)
    if (!(FACET_FAMILIES as readonly string[]).includes(family)) return
    if (!isBelowHead(family, value)) {
      always.push(number)
      return
    }
    const head = `${family}:${value.slice(0, HEAD_LENGTH)}`
    belowHead.set(head, [...(belowHead.get(head) ?? []), number])
  })
  countableCodes.set(segment, { always, belowHead })
  return { always, belowHead }
}

const isBelowHead = (family: string, value: string) =>
  (family === 'place' || family === 'occupation') && value.length > HEAD_LENGTH

function splitCode(code: string): [family: string, value: string] {
  const colon = code.indexOf(':')
  return [code.slice(0, colon), code.slice(colon + 1)]
}

/** The codes below the chosen heads. */
const wantedBelow = (segment: Segment, { heads }: FacetChoice) =>
  Object.entries(heads).flatMap(([family, chosen]) =>
    chosen.flatMap((head) => countable(segment).belowHead.get(`${family}:${head}`) ?? []),
  )

function addCount(counts: FacetCounts, code: string, count: number): void {
  if (count > 0) counts.set(code, (counts.get(code) ?? 0) + count)
}

function countByCode(
  { segment, hits }: SegmentHits,
  choice: FacetChoice,
  counter: SetCounter<Segment>,
  counts: FacetCounts,
): void {
  const { codes } = segment
  const { always } = countable(segment)
  const fast = counter.countEach(segment, hits, always.length)
  always.forEach((number, index) => {
    addCount(counts, codes.codes[number]!, fast ? fast[index]! : codes.countIn(hits, number))
  })
  for (const number of wantedBelow(segment, choice)) addCount(counts, codes.codes[number]!, codes.countIn(hits, number))
}

function countByDocument({ segment, hits }: SegmentHits, choice: FacetChoice, counts: FacetCounts): void {
  const { codes, facetStarts: starts, facetNumbers: numbers } = segment
  const inSegment = new Uint32Array(codes.codes.length)
  for (let word = 0; word < hits.length; word++) {
    for (let rest = hits[word]!; rest !== 0; rest &= rest - 1) {
      const document = (word << 5) + 31 - Math.clz32(rest & -rest)
      const end = starts[document + 1]!
      for (let at = starts[document]!; at < end; at++) inSegment[numbers[at]!]!++
    }
  }
  for (const number of [...countable(segment).always, ...wantedBelow(segment, choice)])
    addCount(counts, codes.codes[number]!, inSegment[number]!)
}
