import { expect, test } from 'vitest'
import { csvCell, periodMonths, periodStart } from './rules.ts'

test.each(['=1+1', '+81', '-2', '@cmd', '\t=1', '\r=1', ' =1', '　=1', '＝1'])(
  'a firm named %j is text in every spreadsheet',
  (name) => {
    expect(csvCell(name)).toMatch(/^"'/)
  },
)

test('quotes and line ends stay inside their cell', () => {
  expect(csvCell('「"」\r\n次')).toBe('"「""」 次"')
})

test('a record of a month ends today and begins on the day after the same day of the month before', () => {
  expect(periodStart('2026-11-21', 1)).toBe('2026-10-22')
  expect(periodStart('2026-03-31', 1)).toBe('2026-03-01')
  expect([periodMonths('12'), periodMonths('7'), periodMonths(undefined)]).toEqual([12, 3, 3])
})
