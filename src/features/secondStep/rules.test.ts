import { expect, test } from 'vitest'
import {
  CODES_PER_DAY,
  CODES_PER_HOUR,
  isOneTimePasswordExpired,
  isSecondStepOver,
  ONE_TIME_PASSWORD_DIGITS,
  ONE_TIME_PASSWORD_TRIES,
  readTypedCode,
  trustEndsAt,
} from './rules.ts'

const at = (text: string) => new Date(`2026-11-21T${text}+09:00`)

test('the numbers are those that people were told', () => {
  expect([ONE_TIME_PASSWORD_DIGITS, ONE_TIME_PASSWORD_TRIES]).toEqual([6, 5])
  expect([CODES_PER_HOUR.most, CODES_PER_HOUR.windowSeconds]).toEqual([10, 60 * 60])
  expect([CODES_PER_DAY.most, CODES_PER_DAY.windowSeconds]).toEqual([30, 24 * 60 * 60])
})

test.each([
  ['09:09:59', false],
  ['09:10:00', true],
])('a one-time password mailed at 9:00 has expired at %s: %s', (now, expired) => {
  expect(isOneTimePasswordExpired(at('09:00:00'), at(now))).toBe(expired)
})

test('one whose mail has not left does not age', () => {
  expect(isOneTimePasswordExpired(null, at('23:00:00'))).toBe(false)
})

test.each([
  ['09:29:59', false],
  ['09:30:00', true],
])('a second step that began at 9:00 is over at %s: %s', (now, over) => {
  expect(isSecondStepOver(at('09:00:00'), at(now))).toBe(over)
})

test('a device is trusted for 30 days to the second', () => {
  expect(trustEndsAt(at('09:00:00'))).toEqual(new Date('2026-12-21T09:00:00+09:00'))
})

test.each([
  ['012345', '012345'],
  [' ０１２ ３４５ ', '012345'],
  ['012-345', '012345'],
  ['01234', undefined],
  ['0123456', undefined],
  ['01234a', undefined],
  ['', undefined],
])('typed as "%s" it is read as %s', (typed, read) => {
  expect(readTypedCode(typed)).toBe(read)
})
