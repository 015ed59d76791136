import { addMinutes, addSeconds } from '../../basics/japaneseDay.ts'

/** How long a person may stay at the portal, and how long the answer then waits for the password (SSO-1). */
export const IDENTITY_REQUEST_MINUTES = 10
export const PROVEN_IDENTITY_MINUTES = 10

/** Whether something that stands for ten minutes is over at `now`; at 10:00 exactly it is. */
export function isOver(since: Date, minutes: number, now: Date): boolean {
  return now >= addMinutes(since, minutes)
}

/** Ways to the portal begun from one network address: each leaves a row for ten minutes. */
export const PORTAL_WAYS_OF_ADDRESS = { name: 'portalWays', most: 60, windowSeconds: 60 }

/** The portal is told again after 30 seconds, then twice as long each time, at most every hour, until it has taken it. */
export function nextNoticeAttemptAt(attempts: number, now: Date): Date {
  return addSeconds(now, Math.min(30 * 2 ** attempts, 3600))
}
