import type { JWK } from 'jose'

/** The site that this portal can be connected to: the job seeker's page. */
export interface Site {
  origin: string
  clientId: string
  publicJwk: JWK
}

export interface PortalSettings {
  host: string
  /** Where it listens; the next free port if this one is taken, any if 0. */
  port: number
  /** The name in its own address. */
  hostname: string
  /** Where keys and connections are kept between two starts; left out, nowhere. */
  stateFile?: string | undefined
  site: Site
}

/** The public profile of デジタル認証アプリ, for trying a second relying party. Its client id; same key, own callback. */
export const DIGITAL_APP_CLIENT_ID = 'digital-authentication-app-trial'

/** The site's addresses that the portal knows. */
export const siteAddresses = (site: Site) => ({
  callback: `${site.origin}/mynaportal/callback`,
  entry: `${site.origin}/mynaportal/login`,
  connect: `${site.origin}/mynaportal/connect`,
  messages: `${site.origin}/mynaportal/messages`,
})
