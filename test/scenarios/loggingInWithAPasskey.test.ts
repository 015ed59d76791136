import { beforeEach, describe, expect, test } from 'vitest'
import { removePasskeysAtCounter } from '../../src/features/passkeys/index.ts'
import { askForReset, logIn, reset, STRONG_PASSWORD } from '../accountSteps.ts'
import { askedToSign, givenPasskey, logInWith, PASSKEY_SETTINGS as SETTINGS, sendSigned } from '../passkeySteps.ts'
import { givenAccount, givenStaffMember, PASSWORD, type Person } from '../people.ts'
import { type Bent, SoftAuthenticator } from '../softAuthenticator.ts'
import type { Screen, TestBrowser } from '../testBrowser.ts'
import { PUBLIC_URL, startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: Person
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenAccount(service, 'hanako@example.jp')
})

const LOGIN = '求職者マイページログイン'
const isInside = (screen: Screen) => screen.path.startsWith('/my-page')
const passkeys = () => service.db.selectFrom('passkey').selectAll().execute()

describe('logging in with a passkey', () => {
  test('one press opens My Page where she wanted, without password and without one-time password', async () => {
    const device = await givenPasskey(service, hanako)
    await service.db
      .insertInto('secondStep')
      .values({ accountId: hanako.principalId, switchedOnAt: service.now() })
      .execute()
    const browser = service.browser()
    const asked = await askedToSign(browser, '/login?next=/my-page/settings')
    const screen = await sendSigned(browser, device.sign(asked))
    expect(screen.path).toBe('/my-page/settings')
    const [used] = await passkeys()
    expect(used!.lastUsedAt).toEqual(service.now())
  })

  const bad: [string, Bent][] = [
    ['came from another site', { origin: 'https://evil.example' }],
    ['was made for another host', { rpId: 'evil.example' }],
    ['answers another challenge', { challenge: 'AAAA' }],
    ['is a registration', { type: 'webauthn.create' }],
    ['was made without unlocking the device', { isVerified: false }],
    ['names another person', { userHandle: 'AAAA' }],
  ]
  test.each(bad)('an answer that %s opens nothing, and counts as a wrong try', async (_, bent) => {
    const device = await givenPasskey(service, hanako)
    const screen = await logInWith(service.browser(), device, bent)
    expect([screen.status, screen.h1]).toEqual([422, LOGIN])
    expect(screen.text).toContain('あと4回')
    expect((await logIn(service.browser(), hanako.id, 'Wrong-2026')).errors[0]).toContain('あと3回')
  })

  test('five wrong answers lock the account for password and passkey alike, for 30 minutes', async () => {
    const device = await givenPasskey(service, hanako)
    for (let count = 0; count < 5; count++) await logInWith(service.browser(), device, { isVerified: false })
    expect((await logInWith(service.browser(), device)).text).toContain('までログインできません')
    expect((await logIn(service.browser(), hanako.id, PASSWORD)).text).toContain('までログインできません')
    service.advanceMinutes(30)
    expect(isInside(await logInWith(service.browser(), device))).toBe(true)
  })

  test('a wrong password and a right passkey: the count begins anew', async () => {
    const device = await givenPasskey(service, hanako)
    await logIn(service.browser(), hanako.id, 'Wrong-2026')
    expect(isInside(await logInWith(service.browser(), device))).toBe(true)
    expect((await logIn(service.browser(), hanako.id, 'Wrong-2026')).errors[0]).toContain('あと4回')
  })

  test('a signature by another key opens nothing', async () => {
    const device = await givenPasskey(service, hanako)
    const forger = new SoftAuthenticator(PUBLIC_URL)
    const browser = service.browser()
    const asked = await askedToSign(browser)
    const own = JSON.parse(device.sign(asked))
    const forged = JSON.parse(forger.sign(asked))
    const mixed = { ...own, response: { ...own.response, signature: forged.response.signature } }
    expect((await sendSigned(browser, JSON.stringify(mixed))).status).toBe(422)
    expect((await browser.open('/my-page')).h1).toBe(LOGIN)
  })

  test('a passkey that nobody has registered opens nothing, and no account pays for it', async () => {
    await givenPasskey(service, hanako)
    const stranger = new SoftAuthenticator(PUBLIC_URL)
    expect((await logInWith(service.browser(), stranger, { userHandle: 'AAAA' })).text).toContain('登録されていません')
    expect((await logIn(service.browser(), hanako.id, 'Wrong-2026')).errors[0]).toContain('あと4回')
  })

  test.each([
    [299, true],
    [300, false],
  ])('%s seconds after the question the answer still opens: %s', async (seconds, opens) => {
    const device = await givenPasskey(service, hanako)
    const browser = service.browser()
    const answer = device.sign(await askedToSign(browser))
    service.advanceSeconds(seconds)
    const screen = await sendSigned(browser, answer)
    expect(isInside(screen)).toBe(opens)
    if (!opens) expect(screen.text).toContain('時間がたった')
  })

  test('an answer opens once: of 20 sendings at once one, later none, in another browser none', async () => {
    const device = await givenPasskey(service, hanako)
    const browser = service.browser()
    // As passkeys do that are kept on several devices: their count of signatures stays zero and shows nothing.
    const credential = device.sign(await askedToSign(browser), { signatureCount: 0 })
    const before = await service.db.selectFrom('session').select('id').execute()
    const { body, action, headers } = browser.prepare({ credential }, { action: '/login/passkey' })
    const sendIt = () => browser.request(action, { method: 'POST', body, headers: { ...headers } })
    await Promise.all(Array.from({ length: 20 }, sendIt))
    expect(await service.db.selectFrom('session').select('id').execute()).toHaveLength(before.length + 1)
    browser.cookies.delete('__Host-seeker')
    const again = await browser.go(action, { method: 'POST', body, headers })
    expect([again.status, again.h1]).toEqual([422, LOGIN])
    const thief = service.browser()
    await askedToSign(thief)
    expect((await sendSigned(thief, credential)).status).toBe(422)
  })

  test('only the newest question of a browser can be answered', async () => {
    const device = await givenPasskey(service, hanako)
    const browser = service.browser()
    const first = device.sign(await askedToSign(browser))
    await askedToSign(browser)
    expect((await sendSigned(browser, first)).status).toBe(422)
  })

  test('a copied device shows: a count of signatures that does not grow is refused', async () => {
    const device = await givenPasskey(service, hanako)
    expect(isInside(await logInWith(service.browser(), device, { signatureCount: 5 }))).toBe(true)
    expect(isInside(await logInWith(service.browser(), device, { signatureCount: 5 }))).toBe(false)
    expect(isInside(await logInWith(service.browser(), device, { signatureCount: 6 }))).toBe(true)
  })

  test.each(['', 'not JSON', '{}', 'null', 'a'.repeat(9000)])(
    'what a device says as %j is no answer',
    async (credential) => {
      await givenPasskey(service, hanako)
      const browser = service.browser()
      await askedToSign(browser)
      const screen = await sendSigned(browser, credential)
      expect([screen.status, screen.h1]).toEqual([422, LOGIN])
    },
  )

  test('after 退会 it opens nothing; after coming back it does again', async () => {
    const device = await givenPasskey(service, hanako)
    await service.db.updateTable('account').set({ closedAt: service.now() }).execute()
    expect((await logInWith(service.browser(), device)).text).toContain('登録されていません')
    await service.db.updateTable('account').set({ closedAt: null }).execute()
    expect(isInside(await logInWith(service.browser(), device))).toBe(true)
  })

  test('what devices were asked and did not answer is swept away', async () => {
    await askedToSign(service.browser())
    service.advanceSeconds(299)
    await service.runTimers()
    expect(await service.db.selectFrom('passkeyChallenge').selectAll().execute()).toHaveLength(1)
    service.advanceSeconds(1)
    await service.runTimers()
    expect(await service.db.selectFrom('passkeyChallenge').selectAll().execute()).toEqual([])
  })
})

describe('naming and removing', () => {
  async function openOwn(): Promise<{ browser: TestBrowser; here: string }> {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    const here = `${SETTINGS}/${(await passkeys())[0]!.publicId}`
    await browser.open(here)
    return { browser, here }
  }

  test('she gives it another name', async () => {
    await givenPasskey(service, hanako)
    const { browser, here } = await openOwn()
    const done = await browser.submit({ name: ' 家のパソコン ' }, { action: `${here}/name` })
    expect(done.text).toContain('家のパソコン')
    await browser.open(here)
    expect((await browser.submit({ name: '' }, { action: `${here}/name` })).errors[0]).toContain('入力してください')
  })

  test('removed with the password it opens nothing, other sessions and trusted devices end, and a mail tells', async () => {
    const device = await givenPasskey(service, hanako)
    const elsewhere = service.browser()
    await logInWith(elsewhere, device)
    const { browser, here } = await openOwn()
    expect((await browser.submit({ currentPassword: 'Wrong-2026' }, { action: `${here}/remove` })).status).toBe(422)
    const trusted = { tokenHash: Buffer.from('t'), accountHash: Buffer.from('a'), deviceLabel: 'x' }
    const accountId = hanako.principalId
    await service.db
      .insertInto('trustedDevice')
      .values({ ...trusted, accountId, trustedAt: service.now() })
      .execute()
    const done = await browser.submit({ currentPassword: PASSWORD }, { action: `${here}/remove` })
    expect(done.text).toContain('パスキーを削除しました')
    expect((await logInWith(service.browser(), device)).text).toContain('登録されていません')
    expect((await elsewhere.open('/my-page')).h1).toBe(LOGIN)
    expect((await browser.open('/my-page/settings')).h1).toBe('各種設定')
    expect(await service.db.selectFrom('trustedDevice').selectAll().execute()).toEqual([])
    await service.deliverMails()
    expect(service.mails.at(-1)!.body).toContain('パスキー（削除）')
  })

  test("someone else's passkey is not there: neither seen nor renamed nor removed", async () => {
    await givenPasskey(service, hanako)
    const { here } = await openOwn()
    const taro = await givenAccount(service, 'taro@example.jp')
    const his = service.browser()
    await logIn(his, taro.id, PASSWORD)
    expect((await his.open(here)).status).toBe(404)
    await his.open(SETTINGS)
    const { body, headers } = his.prepare({ name: 'わたしのもの', currentPassword: PASSWORD }, { action: SETTINGS })
    for (const what of ['name', 'remove'])
      expect((await his.go(`${here}/${what}`, { method: 'POST', body, headers })).status).toBe(404)
    expect((await passkeys())[0]!.name).toBe('花子のスマートフォン')
  })
})

describe('ways back', () => {
  test('the password still opens, and the mailed reset works and voids every passkey', async () => {
    const device = await givenPasskey(service, hanako)
    expect(isInside(await logIn(service.browser(), hanako.id, PASSWORD))).toBe(true)
    const browser = service.browser()
    await askForReset(service, browser, hanako.id)
    await reset(browser, service.keyMailedTo(hanako.id))
    expect((await logInWith(service.browser(), device)).text).toContain('登録されていません')
    expect(isInside(await logIn(browser, hanako.id, STRONG_PASSWORD))).toBe(true)
  })

  test('the counter removes them: sessions end, a row in the audit, a mail, and the password as it was', async () => {
    const device = await givenPasskey(service, hanako)
    const inside = service.browser()
    await logInWith(inside, device)
    const clerk = await givenStaffMember(service)
    const input = { accountId: hanako.principalId, staffMemberId: clerk.principalId, document: 'drivingLicence' }
    expect(await removePasskeysAtCounter(service.deps(), input)).toBe('removed')
    expect(await removePasskeysAtCounter(service.deps(), input)).toBe('notThere')
    expect((await inside.open('/my-page')).h1).toBe(LOGIN)
    expect((await logInWith(service.browser(), device)).status).toBe(422)
    await service.deliverMails()
    expect(service.mails.at(-1)!.body).toContain('パスキー（ハローワークの窓口ですべて削除）')
    expect(isInside(await logIn(service.browser(), hanako.id, PASSWORD))).toBe(true)
    const rows = await service.db.selectFrom('auditEntry').selectAll().where('action', '=', 'removePasskeys').execute()
    expect(rows).toHaveLength(1)
  })
})
