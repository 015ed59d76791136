import { randomBytes } from 'node:crypto'
import { decodeJwt, generateKeyPair, importJWK, SignJWT } from 'jose'
import { type Configuration, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { PROVIDER_SESSION_COOKIE, personOfCookie } from './ownSessions.ts'
import { findPerson } from './people.ts'
import type { PortalMemory } from './portalMemory.ts'
import { providerStorage } from './providerStorage.ts'
import { DIGITAL_APP_CLIENT_ID, type Site, siteAddresses } from './settings.ts'

/** The provider's own addresses; the pages of the portal stand beside them. */
export const PROVIDER_PATHS = /^\/(oidc|\.well-known)\//

/** What the site asks for when it only wants to know who comes. */
const WHO_ONLY = 'openid'

/** The OpenID Connect side of the portal: code flow with PKCE, private_key_jwt, ES256, a pseudonym for each client. */
export function createProvider(issuer: string, site: Site, memory: PortalMemory): Provider {
  const provider = new Provider(issuer, {
    adapter: providerStorage(),
    clients: [clientOf(site.clientId, site), clientOf(DIGITAL_APP_CLIENT_ID, site)],
    jwks: { keys: [memory.signingKey as { kty: string }] },
    cookies: {
      keys: [memory.cookieKey],
      names: { session: PROVIDER_SESSION_COOKIE, interaction: 'portal_interaction', resume: 'portal_resume' },
    },
    ...RULES,
    pairwiseIdentifier: async (_ctx, personId, client) => pseudonym(memory, personId, client.clientId),
    findAccount: async (_ctx, personId) => {
      const person = findPerson(personId)
      if (!person) return undefined
      const { name, birthdate, gender, address } = person
      const claims = { sub: personId, name, birthdate, gender, address: { formatted: address } }
      return { accountId: personId, claims: async () => claims }
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}`, policy: loginPolicy() },
    loadExistingGrant,
    discovery: {
      identity_link_events_endpoint: `${issuer}/site-messages`,
      identity_link_connected_uri: `${issuer}/connections/site/connected`,
    },
    renderError: async (ctx, out) => {
      ctx.type = 'text/plain; charset=utf-8'
      ctx.body = `この手続きは続けられません。はじめからやり直してください。（練習用ポータル：${out.error}）`
    },
  })
  provider.use(async (ctx, next) => {
    await next()
    const body = ctx.body as { id_token?: string } | undefined
    if ((ctx as KoaContextWithOIDC).oidc?.route === 'token' && body?.id_token && memory.switches.wrongTokens !== 'none')
      body.id_token = await spoil(body.id_token, memory)
  })
  return provider
}

const RULES: Configuration = {
  responseTypes: ['code'],
  clientAuthMethods: ['private_key_jwt'],
  enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
  pkce: { required: () => true },
  subjectTypes: ['pairwise'],
  acrValues: ['aal3'],
  scopes: ['openid', 'name', 'address', 'birthdate', 'gender'],
  claims: {
    openid: ['sub'],
    acr: null,
    name: ['name'],
    address: ['address'],
    birthdate: ['birthdate'],
    gender: ['gender'],
  },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  ttl: { AccessToken: 300, AuthorizationCode: 60, Grant: 3600, IdToken: 300, Interaction: 900, Session: 3600 },
  routes: {
    authorization: '/oidc/authorize',
    jwks: '/oidc/jwks',
    token: '/oidc/token',
    userinfo: '/oidc/userinfo',
  },
}

function clientOf(clientId: string, site: Site): NonNullable<Configuration['clients']>[number] {
  return {
    client_id: clientId,
    redirect_uris: [siteAddresses(site).callback],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    id_token_signed_response_alg: 'ES256',
    subject_type: 'pairwise',
    jwks: { keys: [site.publicJwk as { kty: string }] },
  }
}

/** Whoever is logged in to the portal's pages is logged in to the provider, and nobody else. */
function loginPolicy() {
  const { Check, base } = interactionPolicy
  const policy = base()
  policy.get('login')?.checks.add(
    new Check('portal_login', 'the person of the portal is another', (ctx) => {
      const person = personOfCookie(ctx.req.headers.cookie)
      return ctx.oidc.session?.accountId === person ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT
    }),
  )
  return policy
}

/** A plain login needs no consent: it was given when the sites were connected, or the site answers that nothing is connected. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { client, params, provider, result, session } = ctx.oidc
  const grantId = result?.consent?.grantId ?? session?.grantIdFor(client!.clientId)
  if (grantId) return provider.Grant.find(grantId)
  if (params?.scope !== WHO_ONLY || !session?.accountId) return undefined
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session.accountId })
  grant.addOIDCScope(WHO_ONLY)
  await grant.save()
  return grant
}

function pseudonym(memory: PortalMemory, personId: string, clientId: string): string {
  if (!memory.switches.loseNextLink) return memory.pseudonymOf(personId, clientId)
  memory.switches.loseNextLink = false
  return randomBytes(32).toString('base64url')
}

/** For practice: a token that must not be believed. */
async function spoil(token: string, memory: PortalMemory): Promise<string> {
  const claims = decodeJwt(token)
  const own = await importJWK(memory.signingKey, 'ES256')
  const kind = memory.switches.wrongTokens
  const key = kind === 'signature' ? (await generateKeyPair('ES256')).privateKey : own
  const wrong = {
    ...claims,
    ...(kind === 'audience' && { aud: 'another-site' }),
    ...(kind === 'nonce' && { nonce: 'another-nonce' }),
    ...(kind === 'expired' && { iat: claims.iat! - 7200, exp: claims.exp! - 7200 }),
  }
  return new SignJWT(wrong).setProtectedHeader({ alg: 'ES256', kid: memory.signingKey.kid! }).sign(key)
}
