import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Deps } from '../deps.ts'
import { isDone, performOnce } from '../operations.ts'
import type { AppEnv } from './env.ts'

/** Not there, or not yours: one answer for both, so that neither can be told from the other (AZ-4). */
export function notFound(): never {
  throw new HTTPException(404)
}

/** The thing asked for, or the not-found page. */
export function foundOr404<T>(thing: T | undefined): T {
  return thing ?? notFound()
}

/**
 * Runs a form's work once per operation id of this browser, in one transaction with everything it writes.
 * The outcome is stored as JSON; the same form sent again gets it without doing the work again.
 */
export async function once<T>(c: Context<AppEnv>, operationId: string, work: (deps: Deps) => Promise<T>): Promise<T> {
  const outcome = await performOnce(c.var.deps, { ownerHash: c.var.flowHash, id: operationId }, work)
  c.var.wakeMailWorker()
  return outcome
}

/** Whether this browser has sent the form before, and its work was done: what made it right may be otherwise since. */
export function wasSentBefore(c: Context<AppEnv>, operationId: string): Promise<boolean> {
  return isDone(c.var.deps, { ownerHash: c.var.flowHash, id: operationId })
}

/** A path of our own to return to, or the fallback. Nothing that a browser could read as another origin passes (SSO-9). */
export function internalPath(candidate: string | undefined, fallback: string): string {
  if (!candidate || candidate.length > 500 || !/^\/[\w\-/]*(\?[\w\-=&%.~+]*)?$/.test(candidate)) return fallback
  return candidate.startsWith('//') ? fallback : candidate
}
