import { expect, test } from 'vitest'
import { INDUSTRIES } from './industries.ts'
import { licencesNamedIn } from './licences.ts'
import { OCCUPATION_DETAILS, occupationCodesOf } from './occupationDetails.ts'
import { findOccupationMajor, minorsOfMajor, OCCUPATION_MAJORS } from './occupationGroups.ts'

test.each([
  ['介護福祉士', '050-02', ['05', '0501']],
  ['医療事務・受付', '037-01', ['01', '0105', '0106']],
  ['調理補助／洗い場', '055-03', ['04', '0403']],
  ['准看護師', '024-02', ['07', '0701']],
  ['大型トラックドライバー', undefined, ['12', '1201']],
  ['だれも知らない仕事', '050-02', ['05']],
  ['だれも知らない仕事', undefined, []],
])('who wishes for %s (%s) looks under %j', (title, code, codes) => {
  expect([...occupationCodesOf(title, code)].sort()).toEqual([...codes].sort())
})

test('the 15 大分類 number their 99 中分類 through', () => {
  expect(minorsOfMajor('01')).toEqual({ first: 1, last: 3 })
  expect(minorsOfMajor('08')).toEqual({ first: 49, last: 51 })
  expect(minorsOfMajor('15')).toEqual({ first: 95, last: 99 })
  expect(OCCUPATION_MAJORS.reduce((sum, { minors }) => sum + minors, 0)).toBe(99)
  expect(findOccupationMajor('000-01')).toBeUndefined()
  expect(findOccupationMajor('100-01')).toBeUndefined()
})

test('the 99 中分類 of industries are numbered through, and codes of wishes are unique', () => {
  expect(INDUSTRIES.map(({ code }) => Number(code))).toEqual(Array.from({ length: 99 }, (_, index) => index + 1))
  expect(new Set(OCCUPATION_DETAILS.map(({ code }) => code)).size).toBe(OCCUPATION_DETAILS.length)
})

test('a posting for 准看護師 does not count as one for 看護師', () => {
  expect(licencesNamedIn('准看護師')).toEqual(['准看護師'])
  expect(licencesNamedIn('看護師または准看護師')).toEqual(['看護師', '准看護師'])
})
