import { beforeEach, describe, expect, test } from 'vitest'
import { sameHeaders, samePage } from '../accountSteps.ts'
import { startTestService, type TestService } from '../testService.ts'

const EMAIL = 'hanako@example.jp'
const PASSWORD = 'k7:Rw2vQ9mz'

let service: TestService
beforeEach(async () => {
  service = await startTestService()
})

async function askForKey(browser = service.browser(), email = EMAIL) {
  await browser.open('/account-opening')
  await browser.submit({ agree: 'yes', email })
  await service.deliverMails()
  return browser
}

const complete = (browser: Awaited<ReturnType<typeof askForKey>>, key: string, password = PASSWORD) =>
  browser.submit({ password, passwordAgain: password, key })

describe('opening an account on line (A1)', () => {
  test('Hanako opens an account with the mailed key and is signed in', async () => {
    const browser = await askForKey()
    expect(browser.screen.h1).toBe('パスワード登録')
    expect(service.mails.map((mail) => [mail.to, mail.subject])).toEqual([
      [EMAIL, '【ハローワーク】アカウント仮登録完了通知'],
    ])
    const screen = await complete(browser, service.keyMailedTo(EMAIL))
    expect(screen.path).toMatch(/^\/my-page/)
    expect(screen.status).toBe(200)
  })

  test('she must agree to both documents, and what she typed stays', async () => {
    const browser = service.browser()
    await browser.open('/account-opening')
    const screen = await browser.submit({ email: 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ' })
    expect(screen.status).toBe(422)
    expect(screen.title).toMatch(/^エラー：/)
    expect(screen.errors).toHaveLength(1)
    expect(screen.document.querySelector('[name=email]')?.getAttribute('value')).toBe(
      'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ',
    )
  })

  test('a full-width address is read as the half-width one', async () => {
    await askForKey(service.browser(), ' ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ')
    expect(service.mails[0]?.to).toBe(EMAIL)
  })

  test('the key works 49 minutes 59 seconds after the mail and not at 50 minutes', async () => {
    const early = await askForKey()
    service.advanceSeconds(50 * 60 - 1)
    expect((await complete(early, service.keyMailedTo(EMAIL))).path).toMatch(/^\/my-page/)

    const late = await askForKey(service.browser(), 'taro@example.jp')
    service.advanceMinutes(50)
    const screen = await complete(late, service.keyMailedTo('taro@example.jp'))
    expect(screen.status).toBe(422)
    expect(screen.errors[0]).toContain('有効期限が切れています')
  })

  test('the 50 minutes begin when the mail leaves, not when it was asked for', async () => {
    const browser = service.browser()
    await browser.open('/account-opening')
    await browser.submit({ agree: 'yes', email: EMAIL })
    service.advanceMinutes(20)
    await service.deliverMails()
    service.advanceMinutes(49)
    expect((await complete(browser, service.keyMailedTo(EMAIL))).path).toMatch(/^\/my-page/)
  })

  test('the key opens nothing in another browser', async () => {
    await askForKey()
    const other = service.browser()
    await other.open('/account-opening/password')
    expect((await complete(other, service.keyMailedTo(EMAIL))).status).toBe(422)
  })

  test('the fifth wrong key kills the key', async () => {
    const browser = await askForKey()
    for (let count = 0; count < 5; count++) expect((await complete(browser, 'AAAA-BBBB-CCCC')).status).toBe(422)
    expect((await complete(browser, service.keyMailedTo(EMAIL))).status).toBe(422)
  })

  test('after four wrong keys the right one still works, in small letters and full width', async () => {
    const browser = await askForKey()
    for (let count = 0; count < 4; count++) await complete(browser, 'AAAA-BBBB-CCCC')
    const key = service.keyMailedTo(EMAIL).toLowerCase().replaceAll('-', ' ')
    expect((await complete(browser, key)).path).toMatch(/^\/my-page/)
  })

  test('only the newest key works', async () => {
    const browser = await askForKey()
    const first = service.keyMailedTo(EMAIL)
    await askForKey(browser)
    expect((await complete(browser, first)).status).toBe(422)
    expect((await complete(browser, service.keyMailedTo(EMAIL))).path).toMatch(/^\/my-page/)
  })

  test('an address that has an account gets no mail, and the screen is the same', async () => {
    await complete(await askForKey(), service.keyMailedTo(EMAIL))
    const other = await askForKey()
    expect(other.screen.h1).toBe('パスワード登録')
    expect(service.mails).toHaveLength(1)
  })

  test('a form sent twice mails one key', async () => {
    const browser = service.browser()
    await browser.open('/account-opening')
    const { action, body, headers } = browser.prepare({ agree: 'yes', email: EMAIL })
    const twice = await Promise.all([1, 2].map(() => browser.request(action, { method: 'POST', body, headers })))
    expect(twice.map((response) => response.status)).toEqual([303, 303])
    await service.deliverMails()
    expect(service.mails).toHaveLength(1)
  })

  test('the sixth mail within an hour is not sent, and the screen is the same', async () => {
    const browser = service.browser()
    for (let count = 0; count < 6; count++) await askForKey(browser)
    expect(service.mails).toHaveLength(5)
    expect(browser.screen.h1).toBe('パスワード登録')
  })

  test('a weak password draws one orange warning, and the second press goes on', async () => {
    const browser = await askForKey()
    const warned = await complete(browser, service.keyMailedTo(EMAIL), '@abcd1234')
    expect(warned.text).toContain('推測されやすい')
    expect(warned.title).not.toMatch(/^エラー：/)
    expect((await browser.submit({ password: '', passwordAgain: '' })).path).toMatch(/^\/my-page/)
  })

  test('an address with an account and one without get the same pages, whatever key is typed', async () => {
    await complete(await askForKey(), service.keyMailedTo(EMAIL))
    const taken = await askForKey()
    const free = await askForKey(service.browser(), 'taro@example.jp')
    expect(samePage(taken.screen)).toBe(samePage(free.screen))
    expect(sameHeaders(taken.screen)).toEqual(sameHeaders(free.screen))
    for (let count = 0; count < 6; count++) {
      const one = await complete(taken, 'AAAA-BBBB-CCCC')
      const other = await complete(free, 'AAAA-BBBB-CCCC')
      expect(samePage(one)).toBe(samePage(other))
    }
  })

  test('a stranger who asks with her address keeps nothing of it: she opens it herself, and the stranger is out', async () => {
    const stranger = await askForKey()
    service.advanceMinutes(50)
    const hanako = await askForKey()
    const key = service.keyMailedTo(EMAIL)
    expect((await complete(stranger, key)).status).toBe(422)
    expect((await complete(hanako, key)).path).toMatch(/^\/my-page/)
    expect((await complete(stranger, service.keyMailedTo(EMAIL))).status).toBe(422)
  })

  test('of ten requests that arrive together from ten browsers no more than five are mailed', async () => {
    const requests = Array.from({ length: 10 }, async () => {
      const browser = service.browser()
      await browser.open('/account-opening')
      return browser.submit({ agree: 'yes', email: EMAIL })
    })
    const screens = await Promise.all(requests)
    await service.deliverMails()
    expect(new Set(screens.map((screen) => screen.h1))).toEqual(new Set(['パスワード登録']))
    expect(service.mails).toHaveLength(5)
  })

  test('the 21st mail within a day is not sent, though no hour holds more than five', async () => {
    const browser = service.browser()
    for (let hour = 0; hour < 5; hour++) {
      for (let count = 0; count < 5; count++) await askForKey(browser)
      service.advanceMinutes(60)
    }
    expect(service.mails).toHaveLength(20)
    service.advanceMinutes(19 * 60)
    await askForKey(browser)
    expect(service.mails).toHaveLength(21)
  })

  test('two tabs with two keys: both presses are answered, and the newer key opens', async () => {
    const browser = service.browser()
    await askForKey(browser)
    const old = service.keyMailedTo(EMAIL)
    await browser.open('/account-opening/password')
    const firstTab = browser.prepare({ password: PASSWORD, passwordAgain: PASSWORD, key: old })
    await askForKey(browser)
    const answer = await browser.request(firstTab.action, {
      method: 'POST',
      body: firstTab.body,
      headers: firstTab.headers,
    })
    expect(answer.status).toBe(422)
    await browser.open('/account-opening/password')
    expect((await complete(browser, service.keyMailedTo(EMAIL))).path).toMatch(/^\/my-page/)
  })

  test.each([
    ['x'.repeat(101), 1],
    ['全角', 1],
    ['a b c', 1],
    ['\u0000', 1],
    ['a..b@docomo.ne.jp', 0],
  ])('the address %j is refused: %s', async (email, mistakes) => {
    const browser = service.browser()
    await browser.open('/account-opening')
    const screen = await browser.submit({ agree: 'yes', email })
    expect(screen.errors).toHaveLength(mistakes)
  })
})
