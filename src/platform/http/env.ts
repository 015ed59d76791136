import type { Child } from 'hono/jsx'
import type { Face } from '../../db/tables/platform.ts'
import type { Deps } from '../deps.ts'
import type { Session } from '../sessions.ts'

/** Who a person is to one face of the service; certain below that face's guard. */
export interface SignedIn {
  face: Face
  session: Session
  /** The account, employer's login or staff member behind the session. */
  principalId: number
}

/** What every handler finds in its context. */
export interface AppEnv {
  Variables: {
    deps: Deps
    requestId: string
    /** The nonce of this answer's Content-Security-Policy. */
    nonce: string
    /** Fingerprint of the browser's flow cookie: binds keys, operations and tokens to one browser. */
    flowHash: Buffer
    csrfToken: string
    /** Chosen by this very request. */
    language: 'ja' | 'easy' | 'en' | undefined
    /** The network address that limits count by. */
    clientAddress: string
    /** The same where limits per network address hold; none where they pass over (demo, on this machine itself). */
    limitedAddress: string | undefined
    signedIn: SignedIn | undefined
    /** What the face tells the page frame about the person: set by the face's own middleware. */
    frame:
      | {
          signedInName?: string
          unreadMessages?: number
          menu?: { label: string; href: string; current?: boolean; count?: number }[]
        }
      | undefined
    /** Other origins to which this page's forms may lead (Content-Security-Policy `form-action`). */
    otherFormTargets?: string[]
    /** Cookie names and flags fitting the public address. */
    cookies: CookiePolicy
    /** Told by a route when a queued mail should leave at once. */
    wakeMailWorker: () => void
  }
}

export interface CookiePolicy {
  name(purpose: Face | 'flow' | string): string
  secure: boolean
}

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: hono asks for an interface with a call signature
    (content: Child, status?: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503): Response | Promise<Response>
  }
}
