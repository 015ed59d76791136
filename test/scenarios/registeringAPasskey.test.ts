import { beforeEach, describe, expect, test } from 'vitest'
import { logIn } from '../accountSteps.ts'
import { askedToCreate, beginRegistration, finishRegistration, PASSKEY_SETTINGS as SETTINGS } from '../passkeySteps.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import { type Bent, SoftAuthenticator } from '../softAuthenticator.ts'
import { PUBLIC_URL, startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: Person
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenAccount(service, 'hanako@example.jp')
})

const passkeys = () => service.db.selectFrom('passkey').selectAll().execute()

describe('registering a passkey (AUTH-16)', () => {
  test('nobody has one who has not asked for it, and 各種設定 says so', async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    expect((await browser.open('/my-page/settings')).text).toContain('使わない（登録なし）')
    expect((await browser.open(SETTINGS)).text).toContain('登録しているパスキーはありません')
  })

  test('she gives it a name and her password, her device makes it, and mail no. 2 tells of it', async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    expect((await beginRegistration(browser)).h1).toBe('パスキーの登録')
    const done = await finishRegistration(browser, new SoftAuthenticator(PUBLIC_URL).create(askedToCreate(browser)))
    expect(done.text).toContain('パスキーを登録しました')
    expect(done.text).toContain('花子のスマートフォン')
    await service.deliverMails()
    expect(service.mails.at(-1)!.subject).toBe('【ハローワーク】アカウント更新通知')
    expect(service.mails.at(-1)!.body).toContain('パスキー（登録）')
    expect((await browser.open('/my-page/settings')).text).toContain('使う（1件登録）')
  })

  test('without the password nothing is begun, and the wrong one counts in the one failure budget', async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    const refused = await beginRegistration(browser, 'スマートフォン', 'Wrong-2026')
    expect([refused.status, refused.errors[0]]).toEqual([422, expect.stringContaining('あと4回')])
    expect((await browser.open(`${SETTINGS}/new`)).path).toBe(SETTINGS)
  })

  test.each([
    ['', '入力してください'],
    ['あ'.repeat(51), '50文字以内'],
    ['スマホ\u0007', '目に見えない文字'],
  ])('the name "%s" is refused with what to do', async (name, message) => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    const refused = await beginRegistration(browser, name)
    expect([refused.status, refused.errors.join()]).toEqual([422, expect.stringContaining(message)])
  })

  const bad: [string, Bent][] = [
    ['came from another site', { origin: 'https://evil.example' }],
    ['came from the same host on another port', { origin: 'http://localhost:3001' }],
    ['was made for another host', { rpId: 'evil.example' }],
    ['answers another challenge', { challenge: 'AAAA' }],
    ['is a login', { type: 'webauthn.get' }],
    ['was made without unlocking the device', { isVerified: false }],
    ['carries a certificate of its maker', { attestationFormat: 'packed' }],
  ]
  test.each(bad)('an answer that %s registers nothing', async (_, bent) => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    await beginRegistration(browser)
    const screen = await finishRegistration(
      browser,
      new SoftAuthenticator(PUBLIC_URL).create(askedToCreate(browser), bent),
    )
    expect(screen.text).toContain('登録できませんでした')
    expect(await passkeys()).toEqual([])
  })

  test.each(['', 'not JSON', '{}', '[]', '{"id":"AAAA"}', '[1]'.repeat(3000), 'null'])(
    'what a device says as %j is no answer',
    async (credential) => {
      const browser = service.browser()
      await logIn(browser, hanako.id, PASSWORD)
      await beginRegistration(browser)
      expect((await finishRegistration(browser, credential)).text).toContain('登録できませんでした')
      expect(await passkeys()).toEqual([])
    },
  )

  test.each([
    [299, true],
    [300, false],
  ])('%s seconds after the password the device may still answer: %s', async (seconds, may) => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    await beginRegistration(browser)
    const answer = new SoftAuthenticator(PUBLIC_URL).create(askedToCreate(browser))
    service.advanceSeconds(seconds)
    expect((await finishRegistration(browser, answer)).text).toContain(may ? '登録しました' : '時間がたった')
    expect(await passkeys()).toHaveLength(may ? 1 : 0)
  })

  test('an answer serves once: sent again it registers nothing more, under another id of the form neither', async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    await beginRegistration(browser)
    const device = new SoftAuthenticator(PUBLIC_URL)
    const { body, action, headers } = browser.prepare({ credential: device.create(askedToCreate(browser)) })
    const send = () => browser.go(action, { method: 'POST', body, headers })
    await send()
    expect((await send()).text).toContain('登録しました')
    ;(body as URLSearchParams).set('_operation', 'A'.repeat(22))
    expect((await send()).text).toContain('時間がたった')
    expect(await passkeys()).toHaveLength(1)
  })

  test("what Hanako began becomes no passkey of Taro's who signs in next at the same browser", async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    await beginRegistration(browser)
    const { body, action, headers } = browser.prepare({
      credential: new SoftAuthenticator(PUBLIC_URL).create(askedToCreate(browser)),
    })
    const taro = await givenAccount(service, 'taro@example.jp')
    await logIn(browser, taro.id, PASSWORD)
    await browser.go(action, { method: 'POST', body, headers })
    expect(await passkeys()).toEqual([])
  })

  test('the same device is not registered twice, and the eleventh passkey is refused', async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    const device = new SoftAuthenticator(PUBLIC_URL)
    for (let count = 0; count < 2; count++) {
      await beginRegistration(browser)
      await finishRegistration(browser, device.create(askedToCreate(browser)))
    }
    expect(await passkeys()).toHaveLength(1)
    const [own] = await passkeys()
    for (let count = 1; count < 10; count++) {
      const { id: _, ...copy } = own!
      const row = { ...copy, publicId: `copy-${count}`, credentialId: Buffer.from([count]) }
      await service.db.insertInto('passkey').values(row).execute()
    }
    expect((await browser.open(SETTINGS)).text).toContain('10件まで')
    expect(browser.screen.document.querySelector('main form')).toBeNull()
  })
})
