import { expect, test } from 'vitest'
import { readSearchKey } from './rules.ts'

test.each([
  ['70000-01169703', '70000-01169703'],
  ['７００００－０１１６９７０３', '70000-01169703'],
  ['7000001169703', '70000-01169703'],
  [' 70000-1169703 ', '70000-01169703'],
])('the counter scans or types %s and finds %s', (typed, number) => {
  expect(readSearchKey(typed)).toEqual({ kind: 'number', number })
})

test.each([
  ['明日　勇気', '明日勇気'],
  ['アシタ', 'あした'],
  ['ｱｼﾀ ﾕｳｷ', 'あしたゆうき'],
])('%s is a name', (typed, key) => {
  expect(readSearchKey(typed)).toEqual({ kind: 'name', key })
})

test('an empty box asks for nothing', () => {
  expect(readSearchKey('　')).toEqual({ kind: 'nothing' })
})
