import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LAST_END, sortByLines } from './lineSort.ts'

/** Compares up to the ends of lines; equal ones by their place. */
function sortSimply(text: readonly number[]): number[] {
  const isEnd = (at: number) => text[at]! <= LAST_END
  const compare = (one: number, other: number): number => {
    for (let step = 0; ; step++) {
      if (isEnd(one + step) && isEnd(other + step)) return one - other
      if (text[one + step] !== text[other + step]) return text[one + step]! - text[other + step]!
    }
  }
  const characters = text.flatMap((symbol, at) => (symbol > LAST_END ? at : []))
  return characters.sort(compare)
}

const sortedCharacters = (text: number[], alphabetSize: number) => [
  ...sortByLines(Int32Array.from(text), alphabetSize)!.filter((at) => text[at]! > LAST_END),
]

test.each([4, 40])('lines of an alphabet of %i are in order as far as they go', (alphabetSize) => {
  const symbol = fc.integer({ min: 1, max: alphabetSize - 1 })
  fc.assert(
    fc.property(fc.array(symbol, { maxLength: 300 }), (symbols) => {
      const text = [1, ...symbols, 1, 0]
      expect(sortedCharacters(text, alphabetSize)).toEqual(sortSimply(text))
    }),
    { numRuns: 1000 },
  )
})

test('a text that repeats one endless line is left to the way that does not mind', () => {
  const line = Array.from({ length: 4000 }, (_, index) => 2 + (index % 7))
  const text = Array.from({ length: 40 }, (_, index) => [...line, 2 + (index % 7), 1]).flat()
  expect(sortByLines(Int32Array.from([...text, 0]), 9)).toBeUndefined()
})
