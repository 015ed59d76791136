import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortSuffixes } from './suffixSort.ts'

function sortSimply(text: readonly number[]): number[] {
  const isBefore = (one: number, other: number): number => {
    for (let step = 0; ; step++) {
      const difference = (text[one + step] ?? -1) - (text[other + step] ?? -1)
      if (difference !== 0) return difference
    }
  }
  return text.map((_, at) => at).sort((one, other) => isBefore(one, other))
}

test('a text of few signs, full of repetitions, has its suffixes in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 80 }), (signs) => {
      const text = [...signs, 0]
      expect([...sortSuffixes(Int32Array.from(text), 4)]).toEqual(sortSimply(text))
    }),
    { numRuns: 2000 },
  )
})

test('a text of many signs has its suffixes in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 200 }), (signs) => {
      const text = [...signs, 0]
      expect([...sortSuffixes(Int32Array.from(text), 5001)]).toEqual(sortSimply(text))
    }),
  )
})
