import { describe, expect, test } from 'vitest'
import {
  formatTime,
  isKana,
  isPhone,
  readTimeOfDay,
  readYen,
  repairKana,
  repairPhone,
  repairPostalCode,
} from './fieldRepairs.ts'

test.each([
  ['〒１６２ー０８２１', '1620821'],
  ['162-0821', '1620821'],
  ['162 0821', '1620821'],
  ['１６２－０８２１', '1620821'],
  ['162−0821', '1620821'],
])('the postal code %s is read as %s', (typed, repaired) => expect(repairPostalCode(typed)).toBe(repaired))

test.each([
  ['（０３）１２３４ー５６７８', '03-1234-5678'],
  ['0312345678', '03-1234-5678'],
  ['+81 3 1234 5678', '03-1234-5678'],
  ['+81 (0)90-1234-5678', '090-1234-5678'],
  ['０９０１２３４５６７８', '090-1234-5678'],
  ['0120000123', '0120-000-123'],
  ['042(555)0123', '042-555-0123'],
  ['0425550123', '0425550123'],
])('the telephone number %s is read as %s', (typed, repaired) => {
  expect(repairPhone(typed)).toBe(repaired)
  expect(isPhone(repairPhone(typed))).toBe(true)
})

test.each(['1234', '03-1234', '90-1234-56789', '03-1234-5678-9012', 'でんわ'])('%s is no telephone number', (typed) =>
  expect(isPhone(repairPhone(typed))).toBe(false),
)

test.each([
  ['あした', 'アシタ'],
  ['ｱｼﾀ ', 'アシタ'],
  ['ガ', 'ガ'],
  ['まりあ－るいす', 'マリアールイス'],
  ['ジョン　スミス', 'ジョン スミス'],
])('the reading %s becomes %s', (typed, repaired) => {
  expect(repairKana(typed)).toBe(repaired)
  expect(isKana(repairKana(typed))).toBe(true)
})

test.each(['明日', 'Asita', ''])('%j is no reading in kana', (typed) => expect(isKana(repairKana(typed))).toBe(false))

describe('amounts and times', () => {
  test.each([
    ['２０５，０００円', 205_000],
    ['20万5千', 205_000],
    ['20.5万', 205_000],
    ['1,200', 1200],
    ['abc', undefined],
    ['', undefined],
    ['20.00005万', undefined],
  ])('%j is %s yen', (typed, yen) => expect(readYen(typed)).toBe(yen))

  test.each([
    ['９時', 540],
    ['9:00', 540],
    ['0930', 570],
    ['９：３０', 570],
    ['18時30分', 1110],
    ['24:00', 1440],
    ['24:01', undefined],
    ['9:60', undefined],
    ['朝', undefined],
  ])('%s is minute %s of the day', (typed, minutes) => expect(readTimeOfDay(typed)).toBe(minutes))

  test('570 minutes are shown as 09:30', () => expect(formatTime(570)).toBe('09:30'))
})
