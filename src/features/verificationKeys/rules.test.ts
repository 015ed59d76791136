import { expect, test } from 'vitest'
import {
  formatKey,
  isVerificationKeyExpired,
  mayMailKey,
  readTypedKey,
  VERIFICATION_KEY_TRIES,
  verificationKeyExpiresAt,
} from './rules.ts'

const at = (text: string) => new Date(`2026-11-21T${text}+09:00`)
const times = (moment: Date, count: number) => Array.from({ length: count }, () => moment)

test.each([
  ['09:49:59', false],
  ['09:50:00', true],
])('a key mailed at 9:00 has expired at %s: %s', (now, expired) => {
  expect(verificationKeyExpiresAt(at('09:00:00'))).toEqual(at('09:50:00'))
  expect(isVerificationKeyExpired(at('09:00:00'), at(now))).toBe(expired)
})

test('a key whose mail has not left does not age, and the fifth wrong try kills it', () => {
  expect(isVerificationKeyExpired(null, at('23:00:00'))).toBe(false)
  expect(VERIFICATION_KEY_TRIES).toBe(5)
})

test.each([
  ['ABCD-EFGH-2345', 'ABCDEFGH2345'],
  ['abcdefgh2345', 'ABCDEFGH2345'],
  ['ａｂｃｄ ｅｆｇｈ ２３４５', 'ABCDEFGH2345'],
  ['ABCDEFGH234', undefined],
  ['ABCDEFGH23456', undefined],
])('typed as "%s" it is read as %s', (typed, read) => {
  expect(readTypedKey(typed)).toBe(read)
})

test('in the mail it stands in groups of four', () => {
  expect(formatKey('ABCDEFGH2345')).toBe('ABCD-EFGH-2345')
})

test.each([
  ['four in the hour', times(at('11:30:00'), 4), true],
  ['five in the hour', times(at('11:30:00'), 5), false],
  ['five, just within the hour', times(at('11:00:01'), 5), false],
  ['five, an hour ago', times(at('11:00:00'), 5), true],
  ['19 in the day', times(at('10:00:00'), 19), true],
  ['20 in the day', times(at('10:00:00'), 20), false],
  ['20, just within the day', times(new Date('2026-11-20T12:00:01+09:00'), 20), false],
  ['20, a day ago', times(new Date('2026-11-20T12:00:00+09:00'), 20), true],
])('after %s one more may be mailed at noon: %s', (_, requestedAt, may) => {
  expect(mayMailKey(requestedAt, at('12:00:00'))).toBe(may)
})
