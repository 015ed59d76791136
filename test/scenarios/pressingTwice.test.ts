import { beforeEach, describe, expect, test } from 'vitest'
import { logIn, STRONG_PASSWORD } from '../accountSteps.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import type { Screen, TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

const LOGIN = '求職者マイページログイン'
const NEW_EMAIL = 'hanako.new@example.jp'

let service: TestService
let hanako: Person
let browser: TestBrowser
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenAccount(service, 'hanako@example.jp')
  browser = service.browser()
  await logIn(browser, hanako.id, PASSWORD)
})

type Sending = ReturnType<TestBrowser['prepare']>

/** Opens the last screen of a change and fills it, without sending it yet. */
const READY: Record<string, () => Promise<Sending>> = {
  password: async () => {
    await browser.open('/my-page/settings/account/password')
    return browser.prepare({ currentPassword: PASSWORD, password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD })
  },
  weakPassword: async () => {
    await browser.open('/my-page/settings/account/password')
    const weak = 'Sakura@1234'
    await browser.submit({ currentPassword: PASSWORD, password: weak, passwordAgain: weak })
    return browser.prepare({})
  },
  email: async () => {
    await browser.open('/my-page/settings/account/email')
    await browser.submit({ email: NEW_EMAIL, currentPassword: PASSWORD })
    await service.deliverMails()
    return browser.prepare({ key: service.keyMailedTo(NEW_EMAIL) })
  },
  closure: async () => {
    await browser.open('/my-page/settings/closure')
    return browser.prepare({})
  },
}

const SUCCESS: Record<string, string> = {
  password: 'パスワードを変更しました',
  weakPassword: 'パスワードを変更しました',
  email: 'メールアドレスを変更しました',
  closure: '退会手続きが完了しました',
}
const CHANGES = Object.keys(READY)

/** A browser that has the same cookies as another one has now. */
function copyOf(original: TestBrowser): TestBrowser {
  const copy = service.browser()
  for (const [name, value] of original.cookies) copy.cookies.set(name, value)
  return copy
}

const send = (from: TestBrowser, { action, body, headers }: Sending): Promise<Screen> =>
  from.go(action, { method: 'POST', body, headers: { ...headers } })

/** A double click without JavaScript: the first answer, with its cookie, is thrown away for the second one's. */
async function pressTwice(sending: Sending): Promise<Screen> {
  const second = copyOf(browser)
  await send(browser, sending)
  return send(second, sending)
}

describe('a double click, of which the browser keeps the second answer only (IDEM-1)', () => {
  test.each(CHANGES)('on the last button of a change (%s) ends on the page that says it is done', async (change) => {
    const screen = await pressTwice(await READY[change]!())
    expect([screen.status, screen.text]).toEqual([200, expect.stringContaining(SUCCESS[change]!)])
  })

  test.each(CHANGES)('does so too when both sendings arrive at once (%s)', async (change) => {
    const sending = await READY[change]!()
    const presses = Array.from({ length: 5 }, () => copyOf(browser))
    const screens = await Promise.all(presses.map((one) => send(one, sending)))
    for (const screen of screens) expect(screen.text).toContain(SUCCESS[change])
  })

  test.each(['password', 'weakPassword', 'email'])('leaves one session and one mail of it (%s)', async (change) => {
    const sending = await READY[change]!()
    const before = service.mails.length
    const second = copyOf(browser)
    await send(browser, sending)
    await send(second, sending)
    expect(await service.db.selectFrom('session').select('id').execute()).toHaveLength(1)
    expect((await second.open('/my-page/settings')).h1).toBe('各種設定')
    await service.deliverMails()
    expect(service.mails.slice(before).filter((mail) => mail.to === hanako.id)).toHaveLength(1)
  })

  test('does not count as a wrong password', async () => {
    await pressTwice(await READY.password!())
    expect((await logIn(service.browser(), hanako.id, 'Wrong-2026')).errors[0]).toContain('あと4回')
  })
})

describe('what a repeated form does not do', () => {
  test.each(CHANGES)('a minute later it finds no answer any more (%s)', async (change) => {
    const sending = await READY[change]!()
    const late = copyOf(browser)
    await send(browser, sending)
    service.advanceSeconds(60)
    expect((await send(late, sending)).h1).toBe(LOGIN)
  })

  test.each(CHANGES)('59 seconds later it still does (%s)', async (change) => {
    const sending = await READY[change]!()
    const late = copyOf(browser)
    await send(browser, sending)
    service.advanceSeconds(59)
    expect((await send(late, sending)).text).toContain(SUCCESS[change])
  })

  test.each(CHANGES)('copied cookies open nothing with a form of their own (%s)', async (change) => {
    const sending = await READY[change]!()
    const thief = copyOf(browser)
    await thief.open('/my-page/settings/account/email')
    const own = thief.prepare({ email: 'thief@example.jp', currentPassword: PASSWORD })
    const removal = { ...own, action: '/my-page/settings/second-step/device' }
    await send(browser, sending)
    expect((await send(thief, own)).h1).toBe(LOGIN)
    expect((await send(thief, removal)).h1).toBe(LOGIN)
    expect((await send(thief, { ...sending, action: '/my-page/settings/account/email' })).h1).toBe(LOGIN)
    expect((await thief.open('/my-page')).h1).toBe(LOGIN)
  })

  test.each(CHANGES)('in another browser it opens nothing (%s)', async (change) => {
    const sending = await READY[change]!()
    await send(browser, sending)
    const other = service.browser()
    await other.open('/login')
    expect((await send(other, sending)).status).toBe(403)
  })

  test('the back button and the same form again, long after: nothing is changed and nobody is logged out', async () => {
    const sending = await READY.password!()
    await send(browser, sending)
    service.advanceMinutes(5)
    expect((await send(browser, sending)).text).toContain('パスワードを変更しました')
    expect((await browser.open('/my-page/settings')).h1).toBe('各種設定')
    await service.deliverMails()
    expect(service.mails).toHaveLength(1)
  })

  test('who logged out after it stays out', async () => {
    const sending = await READY.password!()
    const second = copyOf(browser)
    await send(browser, sending)
    await browser.open('/')
    await browser.request('/logout', { method: 'POST', body: sending.body, headers: sending.headers })
    await send(second, sending)
    expect((await second.open('/my-page')).h1).toBe(LOGIN)
  })

  test('what is remembered of it is swept away', async () => {
    await send(browser, await READY.password!())
    service.advanceSeconds(59)
    await service.runTimers()
    expect(await service.db.selectFrom('formSender').selectAll().execute()).toHaveLength(1)
    service.advanceSeconds(1)
    await service.runTimers()
    expect(await service.db.selectFrom('formSender').selectAll().execute()).toEqual([])
  })
})
