import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { MiddlewareHandler } from 'hono'
import { isHashingFull, TooBusyError } from '../passwordHashing.ts'
import { readToken } from './cookies.ts'
import type { AppEnv } from './env.ts'

/** Mean delay of the event loop over the last interval from which visitors are asked to come back (OVER-1). */
export const SHED_VISITORS_MILLISECONDS = 500

/** The delay from which signed-in people are too; until then they go first. */
export const SHED_EVERYONE_MILLISECONDS = 1000

/** How long the delay is averaged over. */
export const OVERLOAD_INTERVAL_MILLISECONDS = 2000

/** How much of the load is turned away at a delay. */
export function shedding(delayMilliseconds: number): 'nobody' | 'visitors' | 'everyone' {
  if (delayMilliseconds >= SHED_EVERYONE_MILLISECONDS) return 'everyone'
  return delayMilliseconds >= SHED_VISITORS_MILLISECONDS ? 'visitors' : 'nobody'
}

/** Measures the event loop of this process; returns the mean delay of the last full interval. */
export function measureEventLoop(): () => number {
  const histogram = monitorEventLoopDelay({ resolution: 20 })
  histogram.enable()
  let last = 0
  setInterval(() => {
    last = Number.isFinite(histogram.mean) ? histogram.mean / 1e6 : 0
    histogram.reset()
  }, OVERLOAD_INTERVAL_MILLISECONDS).unref()
  return () => last
}

/** Answers 503 with Retry-After before any work is done, while the process cannot keep up. */
export function shedLoad(delay: () => number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const shed = shedding(delay())
    if (shed === 'nobody') return next()
    const isSignedIn = (['jobSeeker', 'employer', 'counter'] as const).some((face) => readToken(c, face) !== undefined)
    if (shed === 'everyone' || !isSignedIn) throw new TooBusyError('the event loop lags')
    return next()
  }
}

/**
 * Answers logins with 503 and Retry-After while as many wait to be hashed as may (AUTH-14): before cookies, body and
 * database, so that turning away costs next to nothing.
 */
export const shedLogins: MiddlewareHandler<AppEnv> = (c, next) => {
  if (c.req.method === 'POST' && c.req.path.endsWith('/login') && isHashingFull())
    throw new TooBusyError('too many logins wait')
  return next()
}
