import { randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { findPerson } from './people.ts'

export type PortalEnv = { Bindings: HttpBindings }

/** Cookies ignore ports: the names keep the two sites on one machine apart. */
const OWN_SESSION_COOKIE = 'portal_session'
export const PROVIDER_SESSION_COOKIE = 'portal_provider_session'

/** Who is logged in to the portal's pages, in this process only. */
const people = new Map<string, string>()

export function personOfCookie(header: string | undefined): string | undefined {
  const value = new RegExp(`(?:^|; )${OWN_SESSION_COOKIE}=([\\w-]+)`).exec(header ?? '')?.[1]
  return value && people.get(value)
}

export function logIn(c: Context, personId: string): void {
  const id = randomBytes(18).toString('base64url')
  people.set(id, personId)
  setCookie(c, OWN_SESSION_COOKIE, id, { path: '/', httpOnly: true, sameSite: 'Lax' })
}

/** Ends the portal's login, and the provider's with it. The site that was visited stays as it is. */
export function logOut(c: Context): void {
  const value = new RegExp(`${OWN_SESSION_COOKIE}=([\\w-]+)`).exec(c.req.header('cookie') ?? '')?.[1]
  if (value) people.delete(value)
  for (const name of [OWN_SESSION_COOKIE, PROVIDER_SESSION_COOKIE, `${PROVIDER_SESSION_COOKIE}.sig`])
    deleteCookie(c, name, { path: '/' })
}

/** Who is logged in to the portal's pages at this browser. */
export const personOf = (c: Context<PortalEnv>) => findPerson(personOfCookie(c.req.header('cookie')))
