import { describe, expect, test } from 'vitest'
import { isNothing, readSought, similarKana, similarNumbers } from './rules.ts'

describe('what the counter types or scans', () => {
  test.each([
    ['70000-01169703', '70000-01169703'],
    ['７００００－０１１６９７０３', '70000-01169703'],
    ['7000001169703', '70000-01169703'],
    [' 70000-1169703 ', '70000-01169703'],
    ['70000ー01169703', '70000-01169703'],
    ['求職番号：70000-01169703', '70000-01169703'],
  ])('%s is the number %s, and nothing else', (typed, number) => {
    expect(readSought(typed)).toEqual({ number, names: [], kanas: [] })
  })

  test.each([
    ['明日　勇気', { names: ['明日勇気', '勇気明日'], kanas: [] }],
    ['明日様', { names: ['明日'], kanas: [] }],
    ['アシタ', { names: [], kanas: ['あした'] }],
    ['ｱｼﾀ ﾕｳｷ', { names: [], kanas: ['あしたゆうき', 'ゆうきあした'] }],
    ['Ｓｍｉｔｈ', { names: ['smith'], kanas: [] }],
    ['1988/4/12', { names: [], kanas: [], birthDay: '1988-04-12' }],
    ['Ｓ63.4.12', { names: [], kanas: [], birthDay: '1988-04-12' }],
    ['昭和63年4月12日', { names: [], kanas: [], birthDay: '1988-04-12' }],
    ['アシタ 19880412', { names: [], kanas: ['あした'], birthDay: '1988-04-12' }],
    ['０９０ー００００ー０１０１', { names: [], kanas: [], phone: '09000000101' }],
    ['090-0000', { names: [], kanas: [], phone: '0900000' }],
    ['〒102-0072', { names: [], kanas: [], postalCode: '1020072' }],
    ['1169703', { names: [], kanas: [], serial: '01169703' }],
    ['飯田橋9-99', { names: [], kanas: [], address: '飯田橋9-99' }],
    ['明日 東京都千代田区飯田橋', { names: ['明日'], kanas: [], address: '東京都千代田区飯田橋' }],
  ])('%s is read as %o', (typed, sought) => {
    expect(readSought(typed)).toEqual(sought)
  })

  test.each(['', '　', '、'])('%o asks for nothing', (typed) => {
    expect(isNothing(readSought(typed))).toBe(true)
  })
})

describe('near-misses', () => {
  test('one wrong digit and two swapped ones are near, the number itself is not', () => {
    const similar = similarNumbers('70000-01169703')
    expect(similar).toContain('70000-01169708')
    expect(similar).toContain('70000-01167903')
    expect(similar).not.toContain('70000-01169703')
    expect(similar.every((number) => /^70000-\d{8}$/.test(number))).toBe(true)
  })

  test.each([
    ['あしたゆき', 'あしたゆうき'],
    ['あじたゆうき', 'あしたゆうき'],
    ['おおの', 'おの'],
  ])('%s is near %s', (heard, said) => {
    expect(similarKana(heard)).toContain(said)
  })
})
