import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Bits, countCommon, hasBit } from './bits.ts'
import { SetCounter } from './setCounter.ts'

const countSimply = (bits: Bits, other: Bits) =>
  [...Array(bits.length * 32).keys()].filter((document) => hasBit(bits, document) && hasBit(other, document)).length

const setsOf = (words: number) =>
  fc.array(fc.int32Array({ minLength: words, maxLength: words }), { minLength: 1, maxLength: 4 })

test('two sets have as many documents in common as one finds by looking at each', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }).chain((words) => setsOf(words)),
      (sets) => {
        for (const set of sets) expect(countCommon(sets[0]!, set)).toBe(countSimply(sets[0]!, set))
      },
    ),
  )
})

test('sets kept for several owners, some of whom leave, are counted as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }).chain(setsOf), { minLength: 1, maxLength: 12 }), (owners) => {
      const counter = new SetCounter<Bits[]>()
      owners.forEach((sets, index) => {
        counter.add(sets, sets)
        if (index % 3 === 2) counter.remove(owners[index - 1]!)
      })
      owners.forEach((sets, index) => {
        const counts = counter.countEach(sets, sets[0]!, sets.length)
        const isGone = index % 3 === 1 && index + 1 < owners.length
        expect(counts && [...counts]).toEqual(isGone ? undefined : sets.map((set) => countSimply(sets[0]!, set)))
      })
    }),
  )
})

test('the largest sets fit, and many of them', () => {
  const counter = new SetCounter<number>()
  const full = new Int32Array(2048).fill(-1)
  for (let owner = 0; owner < 5; owner++) counter.add(owner, Array(100).fill(full))
  expect([...counter.countEach(4, full, 100)!]).toEqual(Array(100).fill(65_536))
})
