import { createRemoteJWKSet, customFetch, jwtVerify, SignJWT } from 'jose'
import type { Configuration } from 'openid-client'
import { z } from 'zod'
import { randomId } from '../../basics/randomIds.ts'
import type { IdentityLinkProvider, LinkEvent } from './identityProvider.ts'
import { CLOCK_SKEW_SECONDS, describedProvider, type OidcClient, oidcProvider } from './oidcProvider.ts'
import { boundedFetch, withDeadline } from './outwardCalls.ts'

/** Both sides tell each other of links by signed messages, Security Event Tokens (RFC 8417), pushed over HTTP (RFC 8935). */
const MESSAGE_TYPE = 'secevent+jwt'
const EVENT_NAMES = { connected: 'urn:identity-link:connected', disconnected: 'urn:identity-link:disconnected' }

/** A message is made anew for each try to deliver it. */
const MESSAGE_MAX_AGE_SECONDS = 300

const disconnection = z.object({
  sub: z.string().min(1).max(255),
  aud: z.string(),
  events: z.object({ [EVENT_NAMES.disconnected]: z.object({ connection: z.string().max(64) }) }),
})

/** Where the provider takes messages, and where it shows つながり完了: only on its own origin. */
function extraAddress(configuration: Configuration, issuer: string, name: string): string | undefined {
  const address = (configuration.serverMetadata() as unknown as Record<string, unknown>)[name]
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined
  return new URL(address).origin === new URL(issuer).origin ? address : undefined
}

async function sign(client: OidcClient, event: LinkEvent): Promise<string> {
  const { kind, ...facts } = event
  return new SignJWT({ events: { [EVENT_NAMES[kind]]: facts } })
    .setProtectedHeader({ alg: 'ES256', typ: MESSAGE_TYPE, kid: client.key.kid })
    .setIssuer(client.clientId)
    .setAudience(client.issuer)
    .setIssuedAt()
    .setJti(randomId())
    .sign(client.key.privateKey)
}

/** マイナポータル: an OpenID Connect provider that keeps the link too. */
export function mynaPortalProvider(client: OidcClient): IdentityLinkProvider {
  const describe = describedProvider(client)
  let keys: { uri: string; set: ReturnType<typeof createRemoteJWKSet> } | undefined
  const keySet = (uri: string) => {
    if (keys?.uri !== uri) keys = { uri, set: createRemoteJWKSet(new URL(uri), { [customFetch]: boundedFetch }) }
    return keys.set
  }
  return {
    ...oidcProvider(client, describe),
    origin: new URL(client.issuer).origin,

    async connectedUrl() {
      const found = await withDeadline(async () => ({
        address: extraAddress(await describe(), client.issuer, 'identity_link_connected_uri'),
      }))
      return typeof found === 'string' ? undefined : found.address
    },

    async tell(event) {
      const accepted = await withDeadline(async () => {
        const endpoint = extraAddress(await describe(), client.issuer, 'identity_link_events_endpoint')
        if (!endpoint) return false
        const body = await sign(client, event)
        const headers = { 'Content-Type': `application/${MESSAGE_TYPE}` }
        return (await boundedFetch(endpoint, { method: 'POST', body, headers, redirect: 'manual' })).status === 202
      })
      return accepted === true
    },

    async readDisconnection(message) {
      const read = await withDeadline(async () => {
        const { jwks_uri } = (await describe()).serverMetadata()
        const { payload } = await jwtVerify(message, keySet(jwks_uri!), {
          algorithms: [client.profile.signature],
          typ: MESSAGE_TYPE,
          issuer: client.issuer,
          audience: client.clientId,
          maxTokenAge: MESSAGE_MAX_AGE_SECONDS,
          clockTolerance: CLOCK_SKEW_SECONDS,
        })
        const { sub, events } = disconnection.parse(payload)
        return { subject: sub, connection: events[EVENT_NAMES.disconnected]!.connection }
      })
      return typeof read === 'string' ? undefined : read
    },
  }
}
