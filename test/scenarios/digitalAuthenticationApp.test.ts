import { expect, test } from 'vitest'
import { oidcProvider } from '../../src/platform/mynaPortal/oidcProvider.ts'
import { digitalAuthenticationAppProfile } from '../../src/platform/mynaPortal/profiles.ts'
import { DIGITAL_APP_CLIENT_ID } from '../../src/sandboxPortal/settings.ts'
import { startPortal } from '../../src/sandboxPortal/startPortal.ts'
import { makeClientKey, openPort } from '../portal/portalWorld.ts'
import { Wanderer } from '../portal/wanderer.ts'

/** The same adapter as for the portal, under the public rules of デジタル認証アプリ. */
async function startApp() {
  const site = await openPort()
  site.answer((_, response) => response.writeHead(200).end('<h1>back</h1>'))
  const key = await makeClientKey()
  const portal = await startPortal({
    host: '127.0.0.1',
    port: 0,
    hostname: 'localhost',
    site: { origin: site.origin, clientId: 'hellowork', publicJwk: key.publicJwk },
  })
  const client = {
    issuer: portal.origin,
    clientId: DIGITAL_APP_CLIENT_ID,
    key,
    redirectUri: `${site.origin}/mynaportal/callback`,
    profile: digitalAuthenticationAppProfile,
  }
  return { app: oidcProvider(client), client, portal }
}

async function comeBack(browser: Wanderer, app: Awaited<ReturnType<typeof startApp>>['app']) {
  const begun = await app.begin({ askConsent: true })
  if (begun.outcome !== 'begun') throw new Error('not begun')
  await browser.open(begun.url)
  if (browser.screen.h1 === 'ログイン') await browser.press('テストカード 明日 勇気')
  expect(browser.screen.text).toContain('氏名、住所、生年月日、性別を伝えます')
  await browser.press('同意')
  return { answer: browser.url.searchParams, remembered: { ...begun.checks, state: begun.state } }
}

test('デジタル認証アプリ tells who it is and the four facts, strongly authenticated, under a name of its own', async () => {
  const { app, portal } = await startApp()
  const browser = new Wanderer()
  const { answer, remembered } = await comeBack(browser, app)
  const finished = await app.finish(answer, remembered)
  expect(finished).toEqual({
    outcome: 'proven',
    subject: portal.memory.pseudonymOf('ashita', DIGITAL_APP_CLIENT_ID),
    claims: { name: '明日 勇気', address: '東京都千代田区架空町1-2-3', birthDate: '1990-04-01', gender: 'male' },
  })
  expect(portal.memory.pseudonymOf('ashita', 'hellowork')).not.toBe(
    portal.memory.pseudonymOf('ashita', DIGITAL_APP_CLIENT_ID),
  )
  expect((await app.finish(answer, remembered)).outcome).toBe('invalid')
  await portal.stop()
})

test.each(['signature', 'audience', 'nonce', 'expired'] as const)(
  'a token with a wrong %s is not believed',
  async (kind) => {
    const { app, portal } = await startApp()
    const { answer, remembered } = await comeBack(new Wanderer(), app)
    portal.memory.switches.wrongTokens = kind
    expect((await app.finish(answer, remembered)).outcome).toBe('invalid')
    await portal.stop()
  },
)

test('an authentication weaker than what was asked for is not enough', async () => {
  const { app, client, portal } = await startApp()
  const begun = await app.begin({ askConsent: false })
  expect(begun.outcome === 'begun' && new URL(begun.url).searchParams.get('acr_values')).toBe('aal3')
  const { answer, remembered } = await comeBack(new Wanderer(), app)
  const stricter = oidcProvider({ ...client, profile: { ...digitalAuthenticationAppProfile, acr: 'stronger' } })
  expect((await stricter.finish(answer, remembered)).outcome).toBe('invalid')
  await portal.stop()
})
