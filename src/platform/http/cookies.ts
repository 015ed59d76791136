import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Face } from '../../db/tables/platform.ts'
import type { AppEnv, CookiePolicy } from './env.ts'

const SHORT_NAMES: Record<string, string> = {
  jobSeeker: 'seeker',
  employer: 'employer',
  counter: 'counter',
  flow: 'flow',
}

/**
 * `__Host-…` with Secure on https and on this machine's own name, which browsers treat alike;
 * on other plain http addresses (demo only) `demo_…` without Secure.
 */
export function cookiePolicy(publicUrl: string): CookiePolicy {
  const url = new URL(publicUrl)
  const secure = url.protocol === 'https:' || url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  return { secure, name: (purpose) => `${secure ? '__Host-' : 'demo_'}${SHORT_NAMES[purpose] ?? purpose}` }
}

const options = (policy: CookiePolicy) =>
  ({ path: '/', httpOnly: true, secure: policy.secure, sameSite: 'Lax' }) as const

/** Reads a cookie of ours; anything but 22 URL-safe signs counts as absent. */
export function readToken(c: Context<AppEnv>, purpose: Face | 'flow' | 'device'): string | undefined {
  const value = getCookie(c, c.var.cookies.name(purpose))
  return value && /^[\w-]{22}$/.test(value) ? value : undefined
}

/** Sets a session cookie: it ends with the browser, and on the server earlier. */
export function writeToken(c: Context<AppEnv>, purpose: Face | 'flow', token: string): void {
  setCookie(c, c.var.cookies.name(purpose), token, options(c.var.cookies))
}

/** Sets a cookie by which this browser is known again for some days, whoever closes it in between. */
export function writeDeviceToken(c: Context<AppEnv>, token: string, days: number): void {
  setCookie(c, c.var.cookies.name('device'), token, { ...options(c.var.cookies), maxAge: days * 86_400 })
}

export function removeToken(c: Context<AppEnv>, purpose: Face | 'flow'): void {
  deleteCookie(c, c.var.cookies.name(purpose), options(c.var.cookies))
}
