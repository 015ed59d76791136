import type { Context } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { ownOrigins } from '../../platform/http/protection.ts'

/** What a passkey is bound to: it answers nobody else. */
export interface Site {
  /** The host name of the public address. */
  rpId: string
  /** Where the browser may have stood when the device signed. */
  origins: string[]
}

export function siteOf(c: Context<AppEnv>): Site {
  const { publicUrl, isDemo } = c.var.deps.settings
  const origins = ownOrigins({ publicOrigin: publicUrl, isDemo }, c.req.header('host') ?? '')
  return { rpId: new URL(publicUrl).hostname, origins }
}
