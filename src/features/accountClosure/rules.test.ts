import { expect, test } from 'vitest'
import { canReopenAccount } from './rules.ts'

const at = (text: string) => new Date(`${text}+09:00`)

test.each([
  ['2026-11-01T00:00:00', '2026-11-01T00:00:00', true],
  ['2026-11-01T00:00:00', '2026-12-01T23:59:59', true],
  ['2026-11-01T23:59:59', '2026-12-01T23:59:59', true],
  ['2026-11-01T00:00:00', '2026-12-02T00:00:00', false],
  ['2026-11-01T23:59:59', '2026-12-02T00:00:00', false],
  ['2028-02-01T12:00:00', '2028-03-02T23:59:59', true],
  ['2028-02-01T12:00:00', '2028-03-03T00:00:00', false],
])('who left at %s can come back alone at %s: %s', (closedAt, now, expected) => {
  expect(canReopenAccount(at(closedAt), at(now))).toBe(expected)
})
