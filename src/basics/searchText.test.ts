import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseForSearch, splitSearchWords } from './searchText.ts'

test.each([
  ['ＡＢＣ', 'abc'],
  ['ｶｲｺﾞ', 'かいご'],
  ['カイゴ', 'かいご'],
  ['①②', '12'],
  ['㈱みほん', '(株)みほん'],
  ['10:00〜16:00', '10:00~16:00'],
  ['10:00～16:00', '10:00~16:00'],
  ['髙﨑', '高崎'],
  ['コーヒー', 'こーひー'],
  ['Ｃ＃', 'c#'],
  ['a　b\t c', 'a b c'],
  ['ヴァイオリン', 'ゔぁいおりん'],
])('a person who types %s means %s', (typed, meant) => {
  expect(normaliseForSearch(typed)).toBe(meant)
})

test('ー is a sound of its own: who types コヒ does not mean コーヒー', () => {
  expect(normaliseForSearch('コーヒー')).not.toContain(normaliseForSearch('コヒ'))
})

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'ｶﾞアガＡaー～㈱①髙 　゛İ'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
})

test('a text that was normalised before stays as it is', () => {
  fc.assert(
    fc.property(text, (one) => normaliseForSearch(normaliseForSearch(one)) === normaliseForSearch(one)),
    { numRuns: 2000 },
  )
})

test('width, case and kind of kana change nothing', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abcあいうかがぱー介護Ｃ1') })
  const toKatakana = (one: string) => one.replace(/[ぁ-ん]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
  fc.assert(
    fc.property(words, (one) => {
      expect(normaliseForSearch(toKatakana(one).toUpperCase())).toBe(normaliseForSearch(one))
    }),
  )
})

test('a word that was cut from a normalised text is found in it', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (one, from, length) => {
      const whole = normaliseForSearch(one)
      const part = whole.slice(from % (whole.length + 1)).slice(0, length % 5)
      for (const word of splitSearchWords(part))
        if (part.isWellFormed()) expect(whole.replaceAll(' ', '')).toContain(word)
    }),
    { numRuns: 2000 },
  )
})

test('words are separated by half and full blanks, none is empty, none twice', () => {
  expect(splitSearchWords('　介護　カイゴ かいご  ＩＴ ')).toEqual(['介護', 'かいご', 'it'])
})
