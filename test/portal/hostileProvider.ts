import type { ServerResponse } from 'node:http'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { CLIENT_ID, openPort, startTwoSites, type TwoSites } from './portalWorld.ts'
import type { Wanderer } from './wanderer.ts'

/** What our redirect to the provider asked for. */
export interface Asked {
  state: string
  nonce: string
  parameters: URLSearchParams
}

/** A provider that does whatever a test tells it to. */
export interface HostileProvider {
  origin: string
  key: CryptoKey
  kid: string
  /** Bodies that came to the token endpoint. */
  tokenRequests: URLSearchParams[]
  /** How often its keys were fetched. */
  keyFetches: number
  /** What the token endpoint answers with; `undefined`: never answers. */
  idToken: ((now: number) => Promise<string> | string) | undefined
  /** How every endpoint behaves. */
  mood: 'answers' | 'silent' | 'fails' | 'hangsUp'
  /** The keys that it shows. */
  shownKeys: JWK[]
}

export async function startHostileProvider(): Promise<TwoSites & { provider: HostileProvider }> {
  const port = await openPort()
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const kid = 'key-1'
  const provider: HostileProvider = {
    origin: port.origin,
    key: privateKey,
    kid,
    tokenRequests: [],
    keyFetches: 0,
    idToken: undefined,
    mood: 'answers',
    shownKeys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }],
  }
  port.answer(async (request, response) => {
    if (provider.mood === 'silent') return
    if (provider.mood === 'hangsUp') return void request.socket.destroy()
    if (provider.mood === 'fails') return json(response, 500, {})
    const path = (request.url ?? '').split('?')[0]
    let body = ''
    for await (const chunk of request) body += chunk
    if (path === '/.well-known/openid-configuration') return json(response, 200, metadata(port.origin))
    if (path === '/jwks') {
      provider.keyFetches++
      return json(response, 200, { keys: provider.shownKeys })
    }
    if (path === '/messages') return void response.writeHead(202).end()
    if (path !== '/token' || !provider.idToken) return json(response, 400, { error: 'invalid_grant' })
    provider.tokenRequests.push(new URLSearchParams(body))
    const id_token = await provider.idToken(Math.floor(Date.now() / 1000))
    json(response, 200, { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token })
  })
  const sites = await startTwoSites(async () => ({ origin: port.origin }))
  return { ...sites, provider }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

const metadata = (origin: string) => ({
  issuer: origin,
  authorization_endpoint: `${origin}/authorize`,
  token_endpoint: `${origin}/token`,
  jwks_uri: `${origin}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none', 'RS256'],
  authorization_response_iss_parameter_supported: true,
  code_challenge_methods_supported: ['S256'],
  identity_link_events_endpoint: `${origin}/messages`,
  identity_link_connected_uri: `${origin}/connected`,
})

/** Sends a browser on its way to the provider, and stops it there. */
export async function leaveFor(sites: TwoSites, browser: Wanderer, path = '/mynaportal/start'): Promise<Asked> {
  const response = await browser.request(new URL(path, sites.site), { method: 'GET' })
  const { searchParams } = new URL(response.headers.get('location')!)
  return { state: searchParams.get('state')!, nonce: searchParams.get('nonce')!, parameters: searchParams }
}

/** The address by which a browser comes back. */
export const callbackOf = (sites: TwoSites, asked: Asked, changes: Record<string, string> = {}) =>
  `${sites.site}/mynaportal/callback?${new URLSearchParams({ code: 'code', state: asked.state, iss: sites.portal, ...changes })}`

/** An ID token that is right in everything but the changes. */
export function tokenFor(
  provider: HostileProvider,
  asked: Asked,
  subject: string,
  changes: Record<string, unknown> = {},
): (now: number) => Promise<string> {
  return (now) =>
    new SignJWT({
      iss: provider.origin,
      aud: CLIENT_ID,
      sub: subject,
      nonce: asked.nonce,
      iat: now,
      exp: now + 300,
      ...changes,
    })
      .setProtectedHeader({ alg: 'ES256', kid: provider.kid })
      .sign(provider.key)
}
