import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf, guardedCell, meanReplyDays, monthsShown } from './rules.ts'

describe('the file for spreadsheets', () => {
  test.each(['=1+1', '+81', '-a', '@sum', '\t=1', '\r=1', ' =1', '＝1', "＋cmd|' /C calc'!A0", '\u00a0=1'])(
    'opens %j as text and never as a formula',
    (text) => {
      expect(guardedCell(text)).toBe(`'${text}`)
    },
  )

  test.each(['飯田橋公共職業安定所', '12', '-3', '1.5', '2026年11月', ''])('leaves %j alone', (text) => {
    expect(guardedCell(text)).toBe(text)
  })

  test('no cell, whatever an office is called, ends its own cell or line', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
        const [line] = csvOf([cells]).slice(1).split(/\r\n$/)
        const read = [...line!.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((match) => match[1]!.replaceAll('""', '"'))
        expect(read).toEqual(cells.map(guardedCell))
      }),
    )
  })

  test('begins with the mark of UTF-8 and quotes inside are doubled', () => {
    expect(csvOf([['a"b', '1']])).toBe('\ufeff"a""b","1"\r\n')
  })
})

test('thirteen months end with the present one', () => {
  const months = monthsShown('2026-03-31')
  expect([months[0], months.at(-1), months.length]).toEqual(['2025-03-01', '2026-03-01', 13])
})

test.each([
  [0, 0, undefined],
  [1, 24, 1],
  [3, 100, 1.4],
])('%i replies in %i hours are %s days each', (replies, hours, days) => {
  expect(meanReplyDays(replies, hours)).toBe(days)
})
