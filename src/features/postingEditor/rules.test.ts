import { expect, test } from 'vitest'
import { isSamePosting, mayChange, mayRenew, mayResume, mayStop } from './rules.ts'

const open = { status: 'open', validUntil: '2027-01-31', applicationDeadline: '2027-01-15' }
const suspended = { ...open, status: 'suspended' }

test.each([
  ['2027-01-23', false],
  ['2027-01-24', true],
  ['2027-01-31', true],
  ['2027-02-01', false],
])('a posting that is valid until 31 January may be renewed on %s: %s', (today, expected) => {
  expect(mayRenew(open, today)).toBe(expected)
})

test.each([
  ['2027-01-31', true],
  ['2027-02-01', false],
])('its contents may be changed on %s: %s', (today, expected) => {
  expect([mayChange(open, today), mayChange(suspended, today)]).toEqual([expected, expected])
})

test.each([
  ['2027-01-15', true],
  ['2027-01-16', false],
])('it may be stopped, and resumed, on %s: %s', (today, expected) => {
  expect([mayStop(open, today), mayResume(suspended, today)]).toEqual([expected, expected])
})

test('what is stopped is not stopped again, and what is closed is neither changed nor renewed', () => {
  const closed = { ...open, status: 'closed' }
  expect([mayStop(suspended, '2027-01-10'), mayResume(open, '2027-01-10')]).toEqual([false, false])
  expect([mayChange(closed, '2027-01-10'), mayRenew(closed, '2027-01-30')]).toEqual([false, false])
})

test('widths, spaces and marks make no other posting; another place or another employment does', () => {
  const one = {
    occupation: '介護職員（日勤）',
    place: '東京都千代田区１－１',
    employmentType: '正社員',
    form: 'フルタイム',
  }
  expect(isSamePosting(one, { ...one, occupation: '介護職員 (日勤)', place: '東京都千代田区1-1' })).toBe(true)
  expect(isSamePosting(one, { ...one, place: '東京都千代田区1-2' })).toBe(false)
  expect(isSamePosting(one, { ...one, employmentType: '正社員以外' })).toBe(false)
  expect(isSamePosting(one, { ...one, form: 'パート' })).toBe(false)
})
