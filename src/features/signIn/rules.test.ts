import { expect, test } from 'vitest'
import { deviceLabel, FAILED_TRIES_OF_ADDRESS, type FailureCount, reserveAttempt, triesLeft } from './rules.ts'

const at = (text: string) => new Date(`2026-11-21T${text}+09:00`)
const NOON = at('12:00:00')

const count = (changes: Partial<FailureCount> = {}): FailureCount => ({
  failures: 1,
  consecutiveFailures: 1,
  lastFailedAt: at('11:59:00'),
  lockedUntil: null,
  ...changes,
})

const counted = (before: FailureCount | undefined, now = NOON) => {
  const verdict = reserveAttempt(before, now)
  return verdict.kind === 'evaluate' ? verdict.count : verdict.kind
}

test('the first failure is counted, with four tries left', () => {
  const first = counted(undefined) as FailureCount
  expect(first).toEqual({ failures: 1, consecutiveFailures: 1, lastFailedAt: NOON, lockedUntil: null })
  expect(triesLeft(first)).toBe(4)
})

test('the fourth does not lock, the fifth does, for exactly 30 minutes', () => {
  expect(counted(count({ failures: 3, consecutiveFailures: 3 }))).toMatchObject({ failures: 4, lockedUntil: null })
  expect(counted(count({ failures: 4, consecutiveFailures: 4 }))).toMatchObject({
    failures: 5,
    consecutiveFailures: 5,
    lockedUntil: at('12:30:00'),
  })
})

test.each([
  [at('12:00:01'), 'locked'],
  [at('12:00:00'), { failures: 1, consecutiveFailures: 6 }],
])('locked until %s, a try at noon is %s', (lockedUntil, expected) => {
  const result = counted(count({ failures: 5, consecutiveFailures: 5, lockedUntil }))
  if (typeof expected === 'string') expect(result).toBe(expected)
  else expect(result).toMatchObject(expected)
})

test.each([
  [new Date('2026-11-20T12:00:01+09:00'), 4],
  [new Date('2026-11-20T12:00:00+09:00'), 1],
])('after a last failure at %s the next is number %s', (lastFailedAt, failures) => {
  expect(counted(count({ failures: 3, consecutiveFailures: 3, lastFailedAt }))).toMatchObject({
    failures,
    consecutiveFailures: 4,
  })
})

test('after 99 failures in a row a try is evaluated, after 100 only the reset opens', () => {
  expect(counted(count({ consecutiveFailures: 99 }))).toMatchObject({ consecutiveFailures: 100 })
  expect(counted(count({ consecutiveFailures: 100 }))).toBe('disabled')
})

test('failed tries of one network address are limited to 20 a minute', () => {
  expect([FAILED_TRIES_OF_ADDRESS.most, FAILED_TRIES_OF_ADDRESS.windowSeconds]).toEqual([20, 60])
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140 Safari/537.36 Edg/140', 'Edge（Windows）'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox（Windows）'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36', 'Chrome（Android）'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140 Mobile Safari/604.1', 'Chrome（iPhone・iPad）'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 'Safari（Mac）'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/140 Safari/537.36', 'Chrome（Linux）'],
  [undefined, 'ブラウザ（端末不明）'],
])('a device that says %s is called %s', (agent, label) => {
  expect(deviceLabel(agent)).toBe(label)
})
