import { type Bits, countBits, setBit } from './bits.ts'
import { fieldBit, type TextField } from './document.ts'
import type { ScoredWord, Stretch } from './query.ts'
import type { Segment } from './segment.ts'
import { idsOf, type SegmentHits } from './sortedHits.ts'
import type { WordCache } from './wordCache.ts'

interface ScoredSegment extends SegmentHits {
  /** By document; 0 for those that are no hits. */
  scores: Uint8Array
}

/**
 * The wanted stretch of all hits, the highest score first and among equal ones the newest. Hits of one score are a result of their own,
 * sorted as any other; only the scores that the stretch reaches are sorted.
 */
export function idsByRelevance(
  found: readonly SegmentHits[],
  words: readonly ScoredWord[],
  stretch: Stretch,
  deep: number,
  cache: WordCache,
): number[] {
  const scored = found.filter(({ count }) => count > 0).map((one) => ({ ...one, scores: scoresOf(one, words, cache) }))
  const highest = words.reduce((sum, { fields }) => sum + fields.reduce((all, { worth }) => all + worth, 0), 0)
  const ids: number[] = []
  let skipped = 0
  for (let score = highest; score >= 0 && ids.length < stretch.limit; score--) {
    const level = scored.map((one) => levelOf(one, score)).filter(({ count }) => count > 0)
    const count = level.reduce((sum, one) => sum + one.count, 0)
    const offset = Math.max(0, stretch.offset - skipped)
    if (count > offset) ids.push(...idsOf(level, { sort: 'newest', offset, limit: stretch.limit - ids.length }, deep))
    skipped += count
  }
  return ids
}

function scoresOf({ segment, hits }: SegmentHits, words: readonly ScoredWord[], cache: WordCache): Uint8Array {
  const scores = new Uint8Array(segment.documents)
  const bits: Bits = new Int32Array(segment.words)
  for (const { alternatives, fields } of words) {
    for (const { field, worth } of fields) {
      bits.fill(0)
      for (const word of alternatives) addWord(segment, bits, word, field, cache)
      for (let word = 0; word < bits.length; word++)
        for (let rest = bits[word]! & hits[word]!; rest !== 0; rest &= rest - 1)
          scores[(word << 5) + 31 - Math.clz32(rest & -rest)]! += worth
    }
  }
  return scores
}

const addWord = (segment: Segment, bits: Bits, word: string, field: TextField, cache: WordCache) =>
  cache.addWord(segment, bits, word, fieldBit(field), 'open')

function levelOf({ segment, hits, scores }: ScoredSegment, score: number): SegmentHits {
  const level: Bits = new Int32Array(hits.length)
  for (let word = 0; word < hits.length; word++)
    for (let rest = hits[word]!; rest !== 0; rest &= rest - 1) {
      const document = (word << 5) + 31 - Math.clz32(rest & -rest)
      if (scores[document] === score) setBit(level, document)
    }
  return { segment, hits: level, count: countBits(level) }
}
