import { FACET_FAMILIES } from './document.ts'
import type { FacetChoice } from './query.ts'
import type { Segment } from './segment.ts'
import type { SegmentHits } from './sortedHits.ts'

/** Count of the result by `family:value`. */
export type FacetCounts = Map<string, number>

/** Codes of a family that are counted always are this long at most, unless all are. */
const HEAD_LENGTH = 2

/** Counts the codes of all hits; exact. */
export function countFacets(found: readonly SegmentHits[], choice: FacetChoice): FacetCounts {
  const counts: FacetCounts = new Map()
  for (const one of found) if (one.count > 0) countInSegment(one, wantedCodes(one.segment, choice), counts)
  return counts
}

/** Wanted codes by segment and choice; few choices are made, since most searches name no place or one. */
const wantedKept = new WeakMap<Segment, Map<string, readonly number[]>>()
const MOST_KEPT = 100
const countableCodes = new WeakMap<Segment, { always: number[]; belowHeads: number[] }>()

function countable(segment: Segment) {
  const known = countableCodes.get(segment)
  if (known) return known
  const always: number[] = []
  const belowHeads: number[] = []
  segment.codes.codes.forEach((code, number) => {
    const [family, value] = splitCode(code)
    if (!(FACET_FAMILIES as readonly string[]).includes(family)) return
    const hasHeads = family === 'place' || family === 'occupation'
    if (hasHeads && value.length > HEAD_LENGTH) belowHeads.push(number)
    else always.push(number)
  })
  countableCodes.set(segment, { always, belowHeads })
  return { always, belowHeads }
}

function splitCode(code: string): [family: string, value: string] {
  const colon = code.indexOf(':')
  return [code.slice(0, colon), code.slice(colon + 1)]
}

function wantedCodes(segment: Segment, choice: FacetChoice): readonly number[] {
  const kept = wantedKept.get(segment) ?? new Map<string, readonly number[]>()
  wantedKept.set(segment, kept)
  const key = JSON.stringify(choice)
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const wanted = findWantedCodes(segment, choice)
  kept.set(key, wanted)
  return wanted
}

function findWantedCodes(segment: Segment, { heads }: FacetChoice): readonly number[] {
  const { always, belowHeads } = countable(segment)
  if (Object.values(heads).every((list) => list.length === 0)) return always
  const below = belowHeads.filter((number) => {
    const [family, value] = splitCode(segment.codes.codes[number]!)
    return heads[family]?.includes(value.slice(0, HEAD_LENGTH))
  })
  return [...always, ...below]
}

function countInSegment({ segment, hits, count }: SegmentHits, numbers: readonly number[], counts: FacetCounts): void {
  const { codes, facetNumbers, facetStarts, documents } = segment
  const perDocument = facetNumbers.length / documents
  const costOfLists = codes.costOfCounting(numbers)
  const inSegment =
    count * perDocument < costOfLists ? countByDocument(segment, hits, facetStarts, facetNumbers) : undefined
  for (const number of numbers) {
    const found = inSegment ? inSegment[number]! : codes.countIn(hits, number)
    if (found > 0) counts.set(codes.codes[number]!, (counts.get(codes.codes[number]!) ?? 0) + found)
  }
}

function countByDocument({ codes }: Segment, hits: Int32Array, starts: Uint32Array, numbers: Uint16Array): Uint32Array {
  const counts = new Uint32Array(codes.codes.length)
  for (let word = 0; word < hits.length; word++) {
    for (let rest = hits[word]!; rest !== 0; rest &= rest - 1) {
      const document = (word << 5) + 31 - Math.clz32(rest & -rest)
      const end = starts[document + 1]!
      for (let at = starts[document]!; at < end; at++) counts[numbers[at]!]!++
    }
  }
  return counts
}
