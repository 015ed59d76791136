import { beforeEach, expect, test } from 'vitest'
import { factsOfSheet, readEstablishmentNumber, readPostingNumber } from './facts.ts'
import { generatePostings } from './generate/generatePostings.ts'
import { isPostingOpen, postingValidUntil } from './rules.ts'
import type { JobPostingSheet } from './sheet/jobPostingSheet.ts'

let sheet: JobPostingSheet
beforeEach(() => {
  sheet = [...generatePostings({ count: 1, seed: 'facts', asOf: '2026-11-21' })][0]!
})

function facts() {
  const outcome = factsOfSheet(sheet)
  if (!outcome.ok) throw new Error(outcome.reasons.join())
  return outcome.facts
}

test.each([
  ['13010-00999999', '13010-00999999'],
  ['1301000999999', '13010-00999999'],
  ['１３０１０－９９９９９９', '13010-00999999'],
  ['1301-1', undefined],
  [undefined, undefined],
])('the office wrote the 求人番号 %s', (written, number) => {
  expect(readPostingNumber(written)).toBe(number)
})

test('the 事業所番号 is read with and without hyphens', () => {
  expect(readEstablishmentNumber('13011234567')).toBe('1301-123456-7')
  expect(readEstablishmentNumber('1301-123456-7')).toBe('1301-123456-7')
})

test('a posting accepted on the last day of December is valid until the end of February, leap years too', () => {
  expect(postingValidUntil('2026-12-31')).toBe('2027-02-28')
  expect(postingValidUntil('2027-12-31')).toBe('2028-02-29')
})

test.each([
  ['2026-11-20', false],
  ['2026-11-21', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('a posting accepted on 21 November with the deadline of 31 December is open on %s: %s', (today, isOpen) => {
  const posting = { status: 'open' as const, acceptedOn: '2026-11-21', applicationDeadline: '2026-12-31' }
  expect(isPostingOpen(posting, today)).toBe(isOpen)
  expect(isPostingOpen({ ...posting, status: 'suspended' }, today)).toBe(false)
})

test('オンライン自主応募 is taken with 公開範囲 1 and 2 only', () => {
  sheet.head.directApplication = true
  for (const [level, accepts] of [
    ['1', true],
    ['2', true],
    ['3', false],
    ['4', false],
  ] as const) {
    sheet.head.disclosure = level
    expect(facts().acceptsDirectApplication).toBe(accepts)
    expect(facts().traits.includes('directApplication')).toBe(accepts)
  }
})

test('work that ends after midnight ends on the next day; ten minutes from the station is near, eleven is not', () => {
  Object.assign(sheet.hours, { start1: 1320, end1: 420 })
  Object.assign(sheet.work, { station: '見本駅', stationTransport: '徒歩', stationMinutes: 10 })
  expect(facts()).toMatchObject({ hours1Start: 1320, hours1End: 1860 })
  expect(facts().traits).toContain('nearStation')
  sheet.work.stationMinutes = 11
  expect(facts().traits).not.toContain('nearStation')
  Object.assign(sheet.work, { stationTransport: 'バス', stationMinutes: 5 })
  expect(facts().traits).not.toContain('nearStation')
})

test('without a deadline of its own a posting ends with its validity; a deadline after it is refused', () => {
  sheet.head.applicationDeadline = undefined
  expect(facts().applicationDeadline).toBe(sheet.head.validUntil)
  sheet.head.applicationDeadline = '2099-01-01'
  expect(factsOfSheet(sheet)).toEqual({ ok: false, reasons: ['紹介期限日が求人有効年月日より後です。'] })
})

test('an hour’s wage is compared with a month’s as 160 hours', () => {
  Object.assign(sheet.head, { form: 'パート', sheetTitle: undefined })
  Object.assign(sheet.pay, { totalLowest: 1_200, totalHighest: 1_500 })
  expect(facts()).toMatchObject({ wageUnit: 'hourly', monthlyWageLowest: 192_000, monthlyWageHighest: 240_000 })
})
