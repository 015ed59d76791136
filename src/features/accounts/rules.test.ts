import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passwordProblems } from './rules.ts'

/** The rule as the leaflet says it, written a second time and in another way. */
function isAllowed(password: string): boolean {
  return /^(?=[^0-9]*[0-9])(?=[^A-Za-z]*[A-Za-z])(?=[0-9A-Za-z]*[@#%&()*+\-./:;<=>?])[0-9A-Za-z@#%&()*+\-./:;<=>?]{8,32}$/.test(
    password,
  )
}

const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abcxyzABCXYZ') },
  { weight: 6, arbitrary: fc.constantFrom(...'0123456789') },
  { weight: 5, arbitrary: fc.constantFrom(...'@#%&()*+-./:;<=>?') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...'!_$"\'^|~`[]{}\\, \t\n\u0000\u007f', 'ａ', '１', '＠', '　', '漢', '😀'),
  },
)
const password = fc.array(sign, { minLength: 0, maxLength: 36 }).map((signs) => signs.join(''))

test('10,000 passwords are judged as an independent reading of the rule judges them', () => {
  let allowed = 0
  fc.assert(
    fc.property(password, (candidate) => {
      const isFine = passwordProblems(candidate).length === 0
      if (isFine) allowed++
      expect(isFine).toBe(isAllowed(candidate))
    }),
    { numRuns: 10_000 },
  )
  // Both answers must have been asked for often, or the property would say nothing.
  expect(allowed).toBeGreaterThan(1000)
  expect(allowed).toBeLessThan(9000)
})

describe('the limits of length', () => {
  const ofLength = (length: number) => '@1'.padEnd(length, 'a')
  test.each([
    [7, ['tooShort']],
    [8, []],
    [32, []],
    [33, ['tooLong']],
  ])('%s signs: %j', (length, problems) => {
    expect(passwordProblems(ofLength(length))).toEqual(problems)
  })
})

test.each([
  ['', ['empty']],
  ['abcd1234', ['noSymbol']],
  ['abcd@efg', ['noDigit']],
  ['1234@567', ['noLetter']],
  ['abc 123@', ['space']],
  ['abc!123@', ['signNotAllowed']],
  ['abc_123@', ['signNotAllowed']],
  ['abc$123@', ['signNotAllowed']],
  ['abc\t123@', ['controlSign']],
  ['abc\u007f123@', ['controlSign']],
  ['ａbc123@@', ['fullWidth']],
  ['abc　123@', ['fullWidth']],
  ['abcd1234 ', ['space', 'noSymbol']],
  ['@abcd1234', []],
])('%j is told: %j', (candidate, problems) => {
  expect(passwordProblems(candidate)).toEqual(problems)
})
