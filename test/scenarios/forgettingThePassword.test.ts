import { beforeEach, describe, expect, test } from 'vitest'
import { askForReset, logIn, reset, STRONG_PASSWORD, sameHeaders, samePage } from '../accountSteps.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: Person
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenAccount(service, 'hanako@example.jp')
})

describe('パスワードをお忘れの方 (A8)', () => {
  test('Hanako sets a new password with the mailed key and logs in with it', async () => {
    const browser = service.browser()
    expect((await browser.open('/password-reset')).h1).toBe('求職者マイページパスワード再登録')
    expect((await askForReset(service, browser, hanako.id)).h1).toBe('パスワード再登録')
    expect(service.mails.map((mail) => mail.subject)).toEqual(['【ハローワーク】パスワード再登録申込受付通知'])
    const done = await reset(browser, service.keyMailedTo(hanako.id))
    expect(done.h1).toBe('求職者マイページログイン')
    expect(done.text).toContain('新しいパスワードを登録しました')
    expect((await logIn(browser, hanako.id, PASSWORD)).status).toBe(422)
    expect((await logIn(browser, hanako.id, STRONG_PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test('she is told by mail that her password was changed, and every session has ended', async () => {
    const signedIn = service.browser()
    await logIn(signedIn, hanako.id, PASSWORD)
    const browser = service.browser()
    await askForReset(service, browser, hanako.id)
    await reset(browser, service.keyMailedTo(hanako.id))
    await service.deliverMails()
    expect(service.mails.at(-1)?.subject).toBe('【ハローワーク】アカウント更新通知')
    expect((await signedIn.open('/my-page')).h1).toBe('求職者マイページログイン')
  })

  test('it opens a locked account at once', async () => {
    const browser = service.browser()
    for (let count = 0; count < 5; count++) await logIn(browser, hanako.id, 'Wrong-2026')
    expect((await logIn(browser, hanako.id, PASSWORD)).text).toContain('までログインできません')
    await askForReset(service, browser, hanako.id)
    await reset(browser, service.keyMailedTo(hanako.id))
    expect((await logIn(browser, hanako.id, STRONG_PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test('it opens an account that a hundred failures have closed to passwords', async () => {
    const browser = service.browser()
    for (let cycle = 0; cycle < 20; cycle++) {
      for (let count = 0; count < 5; count++) await logIn(browser, hanako.id, 'Wrong-2026')
      service.advanceMinutes(31)
    }
    expect((await logIn(browser, hanako.id, PASSWORD)).status).toBe(422)
    await askForReset(service, browser, hanako.id)
    await reset(browser, service.keyMailedTo(hanako.id))
    expect((await logIn(browser, hanako.id, STRONG_PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test.each([
    [50 * 60 - 1, true],
    [50 * 60, false],
  ])('%s seconds after the mail the key works: %s', async (seconds, works) => {
    const browser = service.browser()
    await askForReset(service, browser, hanako.id)
    service.advanceSeconds(seconds)
    const screen = await reset(browser, service.keyMailedTo(hanako.id))
    expect(screen.h1).toBe(works ? '求職者マイページログイン' : 'パスワード再登録')
    if (!works) expect(screen.errors[0]).toContain('有効期限が切れています')
  })

  test('of two presses that arrive together with one key, in two tabs, one sets the password', async () => {
    const browser = service.browser()
    await askForReset(service, browser, hanako.id)
    const key = service.keyMailedTo(hanako.id)
    const tabs = []
    for (const password of ['k7:Rw2vQ9mz', 'p4/Tz8nL3xw']) {
      await browser.open('/password-reset/new-password')
      tabs.push(browser.prepare({ password, passwordAgain: password, key }))
    }
    const answers = await Promise.all(
      tabs.map(({ action, body, headers }) => browser.request(action, { method: 'POST', body, headers })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 422])
  })

  test('a key for an opening resets nothing', async () => {
    const browser = service.browser()
    await browser.open('/account-opening')
    await browser.submit({ agree: 'yes', email: 'taro@example.jp' })
    await service.deliverMails()
    expect((await reset(browser, service.keyMailedTo('taro@example.jp'))).status).toBe(422)
  })

  test('an unknown address gets the same pages and no mail, whatever key is typed', async () => {
    const known = service.browser()
    const unknown = service.browser()
    const one = await askForReset(service, known, hanako.id)
    const other = await askForReset(service, unknown, 'nobody@example.jp')
    expect(samePage(other)).toBe(samePage(one))
    expect(sameHeaders(other)).toEqual(sameHeaders(one))
    expect(service.mails.map((mail) => mail.to)).toEqual([hanako.id])
    const oneFailed = await reset(known, 'AAAA-BBBB-CCCC')
    const otherFailed = await reset(unknown, 'AAAA-BBBB-CCCC')
    expect(samePage(otherFailed)).toBe(samePage(oneFailed))
  })

  test('the screens that ask and wait say what to do when no mail comes', async () => {
    const browser = service.browser()
    const asking = await browser.open('/password-reset')
    const waiting = await askForReset(service, browser, hanako.id)
    for (const screen of [asking, waiting]) {
      expect(screen.text).toContain('system@mail.hellowork.mhlw.go.jp')
      expect(screen.text).toContain('50分たっても届かないとき')
    }
    expect(waiting.text).toContain('この画面を閉じないでください')
  })
})

describe('a weak new password (AUTH-13)', () => {
  test('draws a warning once, and the second press goes on without typing it again', async () => {
    const browser = service.browser()
    await askForReset(service, browser, hanako.id)
    const warned = await reset(browser, service.keyMailedTo(hanako.id), '@abcd1234')
    expect(warned.text).toContain('推測されやすい')
    expect(warned.errors).toEqual([])
    expect(warned.html).not.toContain('@abcd1234')
    const done = await browser.submit({ password: '', passwordAgain: '' })
    expect(done.h1).toBe('求職者マイページログイン')
    expect((await logIn(browser, hanako.id, '@abcd1234')).path).toMatch(/^\/my-page/)
  })

  test('what waits for the second press opens nothing in another browser', async () => {
    const browser = service.browser()
    await askForReset(service, browser, hanako.id)
    await reset(browser, service.keyMailedTo(hanako.id), '@abcd1234')
    const kept = browser.screen.document.querySelector('[name=_keptPassword]')?.getAttribute('value') ?? ''
    const other = service.browser()
    await askForReset(service, other, hanako.id)
    await other.open('/password-reset/new-password')
    const key = service.keyMailedTo(hanako.id)
    const screen = await other.submit({ password: '', passwordAgain: '', key, _keptPassword: kept })
    expect(screen.status).toBe(422)
    expect(screen.errors[0]).toContain('新しいパスワードを入力してください')
  })

  test('her own address in it is weak too', async () => {
    const browser = service.browser()
    await askForReset(service, browser, 'hanako@example.jp')
    expect((await reset(browser, service.keyMailedTo(hanako.id), 'hanako-19')).text).toContain('推測されやすい')
  })
})

test('IDを忘れた方 learn whom to ask, and that nobody can tell a password (A9)', async () => {
  const screen = await service.browser().open('/forgotten-id')
  expect(screen.status).toBe(200)
  expect(screen.text).toContain('最寄りのハローワーク')
  expect(screen.text).toContain('パスワードの確認はできません')
})
