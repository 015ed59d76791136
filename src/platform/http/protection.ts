import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { randomId } from '../../basics/randomIds.ts'
import { sameBytes } from '../secrets.ts'
import { readToken, writeToken } from './cookies.ts'
import type { AppEnv } from './env.ts'
import { CSRF_FIELD, readFields } from './readForm.ts'

/** One year, with subdomains (WEB-3). */
const HSTS = 'max-age=31536000; includeSubDomains'

/** Strict headers on every answer (WEB-2, WEB-3). A form leads elsewhere only from a page whose route said so. */
export function securityHeaders(options: { https: boolean }): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const nonce = randomId()
    c.set('nonce', nonce)
    await next()
    const headers = c.res.headers
    const policy = [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      ['form-action', "'self'", ...(c.var.otherFormTargets ?? [])].join(' '),
    ]
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy.join('; '))
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'same-origin')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=()')
    if (options.https) headers.set('Strict-Transport-Security', HSTS)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  }
}

/** Gives each browser its flow cookie, and from it the token that forms carry. */
export const browserFlow: MiddlewareHandler<AppEnv> = async (c, next) => {
  let flow = readToken(c, 'flow')
  if (!flow) {
    flow = randomId()
    writeToken(c, 'flow', flow)
  }
  const { secrets } = c.var.deps
  c.set('flowHash', secrets.fingerprint('flow', flow))
  c.set('csrfToken', secrets.fingerprint('csrf', flow).toString('base64url'))
  await next()
}

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Whether an address names this machine itself. */
export const isLoopbackHost = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host)

/** The origins that are this service itself, to a browser that knows it by this host. */
export function ownOrigins(options: { publicOrigin: string; isDemo: boolean }, host: string): string[] {
  return [options.publicOrigin, ...(options.isDemo && isLoopbackHost(host) ? [`http://${host}`] : [])]
}

/**
 * Refuses every state change that does not come from our own page: Origin (or Sec-Fetch-Site) and token must both fit (WEB-1).
 */
export function crossSiteProtection(options: { publicOrigin: string; isDemo: boolean }): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (['GET', 'HEAD'].includes(c.req.method)) return next()
    if (c.req.method !== 'POST') throw new HTTPException(405)
    const contentType = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
    if (!FORM_TYPES.includes(contentType)) throw new HTTPException(415)

    const origin = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const own = ownOrigins(options, c.req.header('host') ?? '')
    if (origin !== undefined ? !own.includes(origin) : site !== undefined && site !== 'same-origin')
      throw new HTTPException(403)

    const sent = (await readFields(c))[CSRF_FIELD]
    if (typeof sent !== 'string' || !sameBytes(Buffer.from(sent), Buffer.from(c.var.csrfToken)))
      throw new HTTPException(403)
    return next()
  }
}
