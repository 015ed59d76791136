import { createHash } from 'node:crypto'
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/basics/randomIds.ts'
import { insertIdentityLink } from '../../src/features/accounts/index.ts'
import { identityOf } from '../../src/features/mynaPortal/identityOf.ts'
import { OPERATION_MILLISECONDS } from '../../src/platform/mynaPortal/outwardCalls.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import { type Asked, callbackOf, leaveFor, startHostileProvider, tokenFor } from '../portal/hostileProvider.ts'
import { CLIENT_ID } from '../portal/portalWorld.ts'
import type { Wanderer } from '../portal/wanderer.ts'

let world: Awaited<ReturnType<typeof startHostileProvider>>
let victim: Person
const SUBJECT = 'subject-of-the-victim'

beforeAll(async () => {
  world = await startHostileProvider()
  victim = await givenAccount(world.service, 'victim@example.jp')
})

beforeEach(async () => {
  world.provider.mood = 'answers'
  world.provider.tokenRequests.length = 0
  await world.service.db.deleteFrom('identityLink').execute()
  await world.service.db.deleteFrom('provenIdentity').execute()
  await link(SUBJECT)
})

async function link(subject: string, publicId = randomId()): Promise<string> {
  const { db, secrets, now } = world.service.deps()
  const identity = identityOf(secrets, world.portal, subject)
  await insertIdentityLink(db, { ...identity, publicId, accountId: victim.principalId, connectedAt: now })
  return publicId
}

const isSignedIn = async (browser: Wanderer) => (await browser.open(`${world.site}/my-page/settings`)).h1 === '各種設定'

/** Goes to the provider and comes back with a token. @returns whether the victim's page is open then */
async function comesIn(
  token: (asked: Asked) => (now: number) => Promise<string> | string,
  changes: Record<string, string> = {},
): Promise<boolean> {
  const browser = world.wanderer()
  const asked = await leaveFor(world, browser)
  world.provider.idToken = token(asked)
  await browser.open(callbackOf(world, asked, changes))
  return isSignedIn(browser)
}

const right = (asked: Asked) => tokenFor(world.provider, asked, SUBJECT)
const wrong = (changes: Record<string, unknown>) => (asked: Asked) => tokenFor(world.provider, asked, SUBJECT, changes)
const signedBy =
  (key: CryptoKey | Uint8Array, header: { alg: string; kid?: string }) => (asked: Asked) => async (now: number) => {
    const claims = decodeJwt(await right(asked)(now))
    return new SignJWT(claims).setProtectedHeader(header).sign(key)
  }

describe('SSO-1: an answer counts once, at the browser it was asked from, for ten minutes', () => {
  test('the right answer lets the person in, with PKCE and our signature behind it', async () => {
    const browser = world.wanderer()
    const asked = await leaveFor(world, browser)
    world.provider.idToken = right(asked)
    await browser.open(callbackOf(world, asked))
    expect(await isSignedIn(browser)).toBe(true)
    const { parameters } = asked
    expect(parameters.get('response_type')).toBe('code')
    expect(parameters.get('code_challenge_method')).toBe('S256')
    const [sent] = world.provider.tokenRequests
    const challenge = createHash('sha256').update(sent!.get('code_verifier')!).digest('base64url')
    expect(parameters.get('code_challenge')).toBe(challenge)
    expect(sent!.has('client_secret')).toBe(false)
    expect(decodeJwt(sent!.get('client_assertion')!)).toMatchObject({ iss: CLIENT_ID, sub: CLIENT_ID })
  })

  test.each([
    ['another state', { state: 'made-up' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no issuer', { iss: '' }],
    ['no code', { code: '' }],
  ])('%s is refused', async (_, changes) => {
    expect(await comesIn(right, changes)).toBe(false)
  })

  test('the same answer a second time opens nothing', async () => {
    const browser = world.wanderer()
    const asked = await leaveFor(world, browser)
    world.provider.idToken = right(asked)
    await browser.open(callbackOf(world, asked))
    expect((await browser.open(callbackOf(world, asked))).status).toBe(403)
    expect(world.provider.tokenRequests).toHaveLength(1)
  })

  test('another browser cannot use it, and does not use it up', async () => {
    const [own, other] = [world.wanderer(), world.wanderer()]
    await other.open(`${world.site}/login`)
    const asked = await leaveFor(world, own)
    world.provider.idToken = right(asked)
    await other.open(callbackOf(world, asked))
    expect(await isSignedIn(other)).toBe(false)
    await own.open(callbackOf(world, asked))
    expect(await isSignedIn(own)).toBe(true)
  })

  test.each([
    [9, true],
    [10, false],
  ])('after %i minutes it counts: %s', async (minutes, counts) => {
    const browser = world.wanderer()
    const asked = await leaveFor(world, browser)
    world.provider.idToken = right(asked)
    world.service.advanceMinutes(minutes)
    await browser.open(callbackOf(world, asked))
    expect(await isSignedIn(browser)).toBe(counts)
  })
})

describe('SSO-2: no forged token is believed', () => {
  const seconds = (now: number, from: number, to: number) => ({ iat: now + from, exp: now + to })
  const timed = (from: number, to: number) => (asked: Asked) => (now: number) =>
    tokenFor(world.provider, asked, SUBJECT, seconds(now, from, to))(now)

  test.each([
    ['another issuer', wrong({ iss: 'https://evil.example' })],
    ['our issuer with a slash', (asked: Asked) => wrong({ iss: `${world.provider.origin}/` })(asked)],
    ['no issuer', wrong({ iss: undefined })],
    ['another audience', wrong({ aud: 'another-site' })],
    ['our name as the beginning of another', wrong({ aud: `${CLIENT_ID}-2` })],
    ['two audiences', wrong({ aud: [CLIENT_ID, 'another-site'], azp: CLIENT_ID })],
    ['two audiences for another party', wrong({ aud: [CLIENT_ID, 'another-site'], azp: 'another-site' })],
    ['no audience', wrong({ aud: undefined })],
    ['an empty list of audiences', wrong({ aud: [] })],
    ['another nonce', wrong({ nonce: 'another' })],
    ['an empty nonce', wrong({ nonce: '' })],
    ['no nonce', wrong({ nonce: undefined })],
    ['no subject', wrong({ sub: undefined })],
    ['an empty subject', wrong({ sub: '' })],
    ['a subject that is no text', wrong({ sub: 1 })],
    ['a subject with a line break', wrong({ sub: `${SUBJECT}\n` })],
    ['another subject', wrong({ sub: SUBJECT.toUpperCase() })],
    ['no end', wrong({ exp: undefined })],
    ['no beginning', wrong({ iat: undefined })],
    ['ended 61 seconds ago', timed(-200, -61)],
    ['made 61 seconds from now', timed(65, 400)],
    ['made long ago, ending far away', timed(-301, 90_000)],
    ['valid only from tomorrow', wrong({ nbf: 4_000_000_000 })],
    ['a time that is no number', wrong({ exp: 'tomorrow' })],
    [
      'signed with the public client id',
      signedBy(new TextEncoder().encode(CLIENT_ID.padEnd(32, '.')), { alg: 'HS256', kid: 'key-1' }),
    ],
    ['no token', () => () => ''],
    ['three dots', () => () => '...'],
    ['not a token', () => () => 'not-a-token'],
  ])('%s', async (_, token) => {
    expect(await comesIn(token)).toBe(false)
  })

  test('a signature by another key under the right name, or under a name nobody knows, or none at all', async () => {
    const other = await generateKeyPair('ES256')
    const rsa = await generateKeyPair('RS256')
    expect(await comesIn(signedBy(other.privateKey, { alg: 'ES256', kid: 'key-1' }))).toBe(false)
    expect(await comesIn(signedBy(other.privateKey, { alg: 'ES256' }))).toBe(false)
    expect(await comesIn(signedBy(rsa.privateKey, { alg: 'RS256', kid: 'key-1' }))).toBe(false)
    const unsigned = (asked: Asked) => async (now: number) => {
      const [, claims] = (await right(asked)(now)).split('.')
      return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`
    }
    expect(await comesIn(unsigned)).toBe(false)
    const fetches = world.provider.keyFetches
    for (let count = 0; count < 30; count++)
      expect(await comesIn(signedBy(other.privateKey, { alg: 'ES256', kid: `unknown-${count}` }))).toBe(false)
    expect(world.provider.keyFetches - fetches).toBeLessThanOrEqual(1)
  })

  test('clocks that stand 50 seconds apart do not keep anybody out', async () => {
    expect(await comesIn(timed(50, 350))).toBe(true)
    expect(await comesIn(timed(-250, -50))).toBe(true)
  })
})

test("SSO-3: a token with the victim's address, name and number neither logs in nor links", async () => {
  const claims = {
    sub: 'attacker',
    email: victim.id,
    email_verified: true,
    preferred_username: victim.id,
    name: '明日 勇気',
  }
  expect(await comesIn(wrong(claims))).toBe(false)
  expect(await world.service.db.selectFrom('identityLink').selectAll().execute()).toHaveLength(1)
})

describe("SSO-4: a link that the victim opens cannot bind the attacker's identity", () => {
  test('neither by the answer to the attacker, nor by the password screen, nor by a form from elsewhere', async () => {
    const prey = await givenAccount(world.service)
    const [attacker, browser] = [world.wanderer(), world.wanderer()]
    await browser.open(`${world.site}/login`)
    const asked = await leaveFor(world, attacker, '/mynaportal/start?for=connect')
    world.provider.idToken = tokenFor(world.provider, asked, 'attacker')

    await browser.open(callbackOf(world, asked))
    expect((await browser.open(`${world.site}/mynaportal/connect`)).status).toBe(409)

    await attacker.open(callbackOf(world, asked))
    expect(attacker.screen.h1).toBe('マイページ属性連携認証')
    const { body } = attacker.prepare('同意', { id: prey.id, password: PASSWORD })
    const address = new URL('/mynaportal/connect', world.site)
    const byForm = (origin: string) => browser.request(address, { method: 'POST', body, headers: { origin } })
    expect((await byForm('https://evil.example')).status).toBe(403)
    expect((await byForm(world.site)).status).toBe(403)

    await browser.open(`${world.site}/login`)
    body.set('_csrf', browser.prepare('ログイン').body.get('_csrf')!)
    expect((await byForm(world.site)).status).toBe(422)
    const links = await world.service.db.selectFrom('identityLink').select('accountId').execute()
    expect(links.map((one) => one.accountId)).toEqual([victim.principalId])
  })
})

describe('SSO-7: only the portal itself ends a link from its side, and only the one it names', () => {
  const message = async (changes: Record<string, unknown>, options: { typ?: string; key?: CryptoKey } = {}) => {
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT({ iss: world.portal, aud: CLIENT_ID, sub: SUBJECT, iat: now, jti: randomId(), ...changes })
      .setProtectedHeader({ alg: 'ES256', kid: 'key-1', typ: options.typ ?? 'secevent+jwt' })
      .sign(options.key ?? world.provider.key)
  }
  const over = (connection: string) => ({ events: { 'urn:identity-link:disconnected': { connection } } })
  const send = async (body: string, type = 'application/secevent+jwt') =>
    (await fetch(`${world.site}/mynaportal/messages`, { method: 'POST', body, headers: { 'Content-Type': type } }))
      .status
  const count = async () => (await world.service.db.selectFrom('identityLink').select('id').execute()).length

  test('forged, old or misdirected messages change nothing', async () => {
    const { publicId } = await world.service.db.selectFrom('identityLink').select('publicId').executeTakeFirstOrThrow()
    const stranger = (await generateKeyPair('ES256')).privateKey
    const forged = [
      await message(over(publicId), { key: stranger }),
      await message(over(publicId), { typ: 'JWT' }),
      await message({ ...over(publicId), aud: 'another-site' }),
      await message({ ...over(publicId), aud: [CLIENT_ID] }),
      await message({ ...over(publicId), iss: 'https://evil.example' }),
      await message({ ...over(publicId), iat: Math.floor(Date.now() / 1000) - 400 }),
      await message({ events: {} }),
      'x'.repeat(9000),
      '',
    ]
    for (const one of forged) expect(await send(one)).toBe(400)
    expect(await send(await message(over(publicId)), 'text/plain')).toBe(400)
    expect(await send(await message({ ...over(publicId), sub: 'somebody else' }))).toBe(202)
    expect(await count()).toBe(1)
  })

  test('the right message ends it; sent again after connecting anew it ends nothing', async () => {
    const { publicId } = await world.service.db.selectFrom('identityLink').select('publicId').executeTakeFirstOrThrow()
    const ending = await message(over(publicId))
    expect(await send(ending)).toBe(202)
    expect(await count()).toBe(0)
    expect(await comesIn(right)).toBe(false)
    await link(SUBJECT)
    expect(await send(ending)).toBe(202)
    expect(await count()).toBe(1)
  })
})

describe('SSO-8: a portal that is slow or down costs nobody more than a plain page', () => {
  test('an answer is promised within five seconds', () => {
    expect(OPERATION_MILLISECONDS).toBeLessThan(5000)
  })

  test.each(['silent', 'fails', 'hangsUp'] as const)(
    'while it %s, the page says so, nothing is half-linked, passwords work',
    async (mood) => {
      const browser = world.wanderer()
      const asked = await leaveFor(world, browser)
      world.provider.idToken = right(asked)
      world.provider.mood = mood
      const screen = await browser.open(callbackOf(world, asked))
      expect([screen.status, screen.h1]).toEqual([503, 'マイナポータルからログインできませんでした'])
      expect(await world.service.db.selectFrom('provenIdentity').selectAll().execute()).toEqual([])
      await browser.follow('IDとパスワードでログイン')
      await browser.press('ログイン', { id: victim.id, password: PASSWORD })
      expect(await isSignedIn(browser)).toBe(true)
    },
  )

  test('a portal that goes away between the proof and the password is told later; the person is connected', async () => {
    const person = await givenAccount(world.service)
    const browser = world.wanderer()
    const asked = await leaveFor(world, browser, '/mynaportal/start?for=connect')
    world.provider.idToken = tokenFor(world.provider, asked, 'newcomer')
    await browser.open(callbackOf(world, asked))
    world.provider.mood = 'hangsUp'
    await browser.press('同意', { id: person.id, password: PASSWORD })
    expect(browser.screen.h1).toBe('マイナポータルとつながりました')
    const waiting = () => world.service.db.selectFrom('identityLinkNotice').selectAll().execute()
    expect(await waiting()).toHaveLength(1)
    world.provider.mood = 'answers'
    await world.service.runTimers()
    expect(await waiting()).toHaveLength(1)
    world.service.advanceMinutes(1)
    await world.service.runTimers()
    expect(await waiting()).toEqual([])
  })
})

test('a provider that renames its keys is believed again after one more look', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const sites = await startHostileProvider()
  sites.provider.shownKeys.push({ ...(await exportJWK(publicKey)), kid: 'key-2', alg: 'ES256', use: 'sig' })
  const person = await givenAccount(sites.service)
  const { db, secrets, now } = sites.service.deps()
  const identity = identityOf(secrets, sites.portal, SUBJECT)
  await insertIdentityLink(db, { ...identity, publicId: randomId(), accountId: person.principalId, connectedAt: now })
  const browser = sites.wanderer()
  const asked = await leaveFor(sites, browser)
  Object.assign(sites.provider, { key: privateKey, kid: 'key-2' })
  sites.provider.idToken = tokenFor(sites.provider, asked, SUBJECT)
  await browser.open(callbackOf(sites, asked))
  expect(browser.url.pathname).toMatch(/^\/my-page/)
})
