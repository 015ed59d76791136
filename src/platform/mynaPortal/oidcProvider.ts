import * as oidc from 'openid-client'
import { z } from 'zod'
import { realNow } from '../clock.ts'
import type { ClientKey } from './clientKey.ts'
import type {
  AuthenticationChecks,
  BeginAuthentication,
  FinishAuthentication,
  IdentityProvider,
  PersonClaims,
} from './identityProvider.ts'
import { boundedFetch, markUnreachable, withDeadline } from './outwardCalls.ts'
import type { OidcProfile } from './profiles.ts'

/** How far the two clocks may stand apart (SSO-2). Token times are real time, whatever the app's clock shows. */
export const CLOCK_SKEW_SECONDS = 60

/** An ID token is used at once; an old one is somebody's second try. */
const ID_TOKEN_MAX_AGE_SECONDS = 300

/** The provider's own description is asked for anew after this long. */
const METADATA_KEPT_MILLISECONDS = 600_000

export interface OidcClient {
  issuer: string
  clientId: string
  key: ClientKey
  redirectUri: string
  profile: OidcProfile
}

/** The provider's description, fetched when first needed: the service starts and works without the provider. */
export function describedProvider(client: OidcClient): () => Promise<oidc.Configuration> {
  let known: { configuration: Promise<oidc.Configuration>; askedAt: number } | undefined
  return () => {
    if (!known || realNow() - known.askedAt >= METADATA_KEPT_MILLISECONDS) {
      const configuration = discover(client)
      known = { configuration, askedAt: realNow() }
      configuration.catch(() => {
        known = undefined
      })
    }
    return known.configuration.catch(markUnreachable)
  }
}

async function discover(client: OidcClient): Promise<oidc.Configuration> {
  const configuration = await oidc.discovery(
    new URL(client.issuer),
    client.clientId,
    {
      id_token_signed_response_alg: client.profile.signature,
      token_endpoint_auth_method: 'private_key_jwt',
      [oidc.clockTolerance]: CLOCK_SKEW_SECONDS,
    },
    oidc.PrivateKeyJwt({ key: client.key.privateKey, kid: client.key.kid }),
    {
      [oidc.customFetch]: (url, options) => boundedFetch(url, options as RequestInit),
      // Only configurations of the practice environment have an http issuer (config.ts).
      execute: client.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
    },
  )
  // The token's signature is checked also though it came to us directly: TLS alone does not say who made it.
  oidc.enableNonRepudiationChecks(configuration)
  return configuration
}

/** An OpenID Connect relying party: code flow, PKCE, state, nonce, private_key_jwt (SSO-1, SSO-2). */
export function oidcProvider(
  client: OidcClient,
  describe: () => Promise<oidc.Configuration> = describedProvider(client),
): IdentityProvider {
  return {
    issuer: client.issuer,

    async begin({ askConsent }): Promise<BeginAuthentication> {
      const checks: AuthenticationChecks = { nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() }
      const state = oidc.randomState()
      const url = await withDeadline(async () =>
        oidc.buildAuthorizationUrl(await describe(), {
          redirect_uri: client.redirectUri,
          scope: client.profile.scope,
          state,
          nonce: checks.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(checks.codeVerifier),
          code_challenge_method: 'S256',
          ...(client.profile.acr && { acr_values: client.profile.acr }),
          ...(askConsent && { prompt: 'consent' }),
        }),
      )
      return url instanceof URL ? { outcome: 'begun', url: url.href, state, checks } : { outcome: 'unreachable' }
    },

    async finish(answer, remembered): Promise<FinishAuthentication> {
      if (answer.get('error') === 'access_denied' && answer.get('state') === remembered.state)
        return { outcome: 'cancelled' }
      const result = await withDeadline(async () => proveIdentity(client, await describe(), answer, remembered))
      if (result === 'unreachable') return { outcome: 'unreachable' }
      return result === 'wrong' ? { outcome: 'invalid' } : result
    },
  }
}

/** @throws when anything about the answer or its tokens is not exactly as it must be */
async function proveIdentity(
  client: OidcClient,
  configuration: oidc.Configuration,
  answer: URLSearchParams,
  remembered: AuthenticationChecks & { state: string },
): Promise<FinishAuthentication> {
  const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${client.redirectUri}?${answer}`), {
    pkceCodeVerifier: remembered.codeVerifier,
    expectedState: remembered.state,
    expectedNonce: remembered.nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('no ID token')
  const audiences = [claims.aud].flat()
  if (audiences.length !== 1 || audiences[0] !== client.clientId) throw new Error('a token for others too')
  const age = realNow() / 1000 - claims.iat
  if (age < -CLOCK_SKEW_SECONDS || age > ID_TOKEN_MAX_AGE_SECONDS) throw new Error('a token of another time')
  if (client.profile.acr && claims.acr !== client.profile.acr) throw new Error('authenticated too weakly')
  if (!/^[\x21-\x7e]{1,255}$/.test(claims.sub)) throw new Error('no subject')
  const told = client.profile.tellsClaims
    ? readClaims(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub))
    : {}
  return { outcome: 'proven', subject: claims.sub, claims: told }
}

/** 基本4情報 as the public guideline writes them: birthdate `YYYYMMDD`, gender 1 or 2, the address in one line. */
const toldClaims = z.object({
  name: z.string().max(200).optional(),
  address: z
    .union([z.string(), z.object({ formatted: z.string() }).transform((address) => address.formatted)])
    .pipe(z.string().max(500))
    .optional(),
  birthdate: z
    .string()
    .regex(/^\d{8}$/)
    .transform((digits) => digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))
    .optional(),
  gender: z.enum(['1', '2']).optional(),
})

function readClaims(response: unknown): PersonClaims {
  const { name, address, birthdate, gender } = toldClaims.parse(response)
  return { name, address, birthDate: birthdate, gender: gender && (gender === '1' ? 'male' : 'female') }
}
