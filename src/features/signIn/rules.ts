import { addMinutes } from '../../basics/japaneseDay.ts'

/** パスワード入力を5回誤るとロック (manual 3.1). */
export const FAILURES_TO_LOCK = 5

/** 30分程度時間を空けて (manual 3.1): exactly 30 minutes from the fifth failure; tries inside do not extend it. */
export const LOCK_MINUTES = 30

/** A count of failures is forgotten after this long without another. */
export const FAILURES_FORGOTTEN_HOURS = 24

/** After so many failures in a row, however far apart, only the mailed re-registration of the password opens (AUTH-7). */
export const FAILURES_TO_DISABLE = 100

/** Failed tries from one network address, whatever the ids (AUTH-8): one password tried on many accounts stays slow. */
export const FAILED_TRIES_OF_ADDRESS = { name: 'failedSignIns', most: 20, windowSeconds: 60 }

/** What is remembered of the failures under one id. */
export interface FailureCount {
  failures: number
  consecutiveFailures: number
  lastFailedAt: Date
  lockedUntil: Date | null
}

export type AttemptVerdict =
  | { kind: 'evaluate'; count: FailureCount }
  | { kind: 'locked'; until: Date }
  | { kind: 'disabled' }

/**
 * Decides whether a try is evaluated, and counts it as failed beforehand: tries that arrive together cannot
 * be more than five, and the one that succeeds clears the count (AUTH-2, AUTH-3, AUTH-7).
 */
export function reserveAttempt(before: FailureCount | undefined, now: Date): AttemptVerdict {
  if (before && before.consecutiveFailures >= FAILURES_TO_DISABLE) return { kind: 'disabled' }
  if (before?.lockedUntil && now < before.lockedUntil) return { kind: 'locked', until: before.lockedUntil }
  const failures = before && !before.lockedUntil && !isForgotten(before, now) ? before.failures + 1 : 1
  const count: FailureCount = {
    failures,
    consecutiveFailures: (before?.consecutiveFailures ?? 0) + 1,
    lastFailedAt: now,
    lockedUntil: failures >= FAILURES_TO_LOCK ? addMinutes(now, LOCK_MINUTES) : null,
  }
  return { kind: 'evaluate', count }
}

function isForgotten(count: FailureCount, now: Date): boolean {
  return now.getTime() - count.lastFailedAt.getTime() >= FAILURES_FORGOTTEN_HOURS * 3_600_000
}

/** How many more tries an id has before it locks. */
export function triesLeft(count: FailureCount): number {
  return FAILURES_TO_LOCK - count.failures
}

/** A person's device in words, for the list of sessions. No version, nothing that could identify further. */
export function deviceLabel(userAgent: string | undefined): string {
  const agent = userAgent ?? ''
  const browser = /Edg/.test(agent)
    ? 'Edge'
    : /Firefox/.test(agent)
      ? 'Firefox'
      : /Chrome|CriOS/.test(agent)
        ? 'Chrome'
        : /Safari/.test(agent)
          ? 'Safari'
          : 'ブラウザ'
  const system = /iPhone|iPad/.test(agent)
    ? 'iPhone・iPad'
    : /Android/.test(agent)
      ? 'Android'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS X/.test(agent)
          ? 'Mac'
          : /Linux/.test(agent)
            ? 'Linux'
            : '端末不明'
  return `${browser}（${system}）`
}
