import { expect, test } from 'vitest'
import { isSessionOver } from './sessions.ts'

const at = (time: string) => new Date(`2026-11-21T${time}+09:00`)

test.each([
  ['jobSeeker', '09:00:00', '09:29:59', false],
  ['jobSeeker', '09:00:00', '09:30:00', true],
  ['counter', '09:00:00', '09:29:59', false],
  ['counter', '09:00:00', '09:30:00', true],
] as const)('%s: last used at %s, at %s it has ended: %s', (face, lastSeen, now, over) => {
  expect(isSessionOver(face, { createdAt: at('09:00:00'), lastSeenAt: at(lastSeen) }, at(now))).toBe(over)
})

test.each([
  ['jobSeeker', '20:59:59', false],
  ['jobSeeker', '21:00:00', true],
  ['employer', '16:59:59', false],
  ['employer', '17:00:00', true],
  ['counter', '17:00:00', true],
] as const)('%s: however busy since 09:00, at %s it has ended: %s', (face, now, over) => {
  expect(isSessionOver(face, { createdAt: at('09:00:00'), lastSeenAt: at(now) }, at(now))).toBe(over)
})
