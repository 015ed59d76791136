import { expect, test } from 'vitest'
import { canAddPasskey, isChallengeOver, PASSKEY_NAME_MAX_LENGTH } from './rules.ts'

const at = (text: string) => new Date(`2026-11-21T${text}+09:00`)

test.each([
  ['09:00:00', false],
  ['09:04:59', false],
  ['09:05:00', true],
  ['09:05:01', true],
])('what a device was asked to sign at 9:00 is over at %s: %s', (now, over) => {
  expect(isChallengeOver(at('09:00:00'), at(now))).toBe(over)
})

test.each([
  [0, true],
  [9, true],
  [10, false],
  [11, false],
])('with %s passkeys one more can be registered: %s', (registered, can) => {
  expect(canAddPasskey(registered)).toBe(can)
})

test('a name has room for 50 characters', () => {
  expect(PASSKEY_NAME_MAX_LENGTH).toBe(50)
})
