import { expect, test } from 'vitest'
import { readDay } from './dateReading.ts'

test.each([
  ['2026-11-21', '2026-11-21'],
  ['2026/1/2', '2026-01-02'],
  ['20261121', '2026-11-21'],
  ['２０２６年１１月２１日', '2026-11-21'],
  ['令和8年11月21日', '2026-11-21'],
  ['令和元年5月1日', '2019-05-01'],
  ['Ｒ８．１１．２１', '2026-11-21'],
  ['平成31年4月30日', '2019-04-30'],
  ['昭和 63 年 1 月 1 日', '1988-01-01'],
  ['令和8年2月29日', undefined],
  ['2026-13-01', undefined],
  ['随時', undefined],
  ['', undefined],
])('the office wrote %s and means %s', (written, day) => {
  expect(readDay(written)).toBe(day)
})
