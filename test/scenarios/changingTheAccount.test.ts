import { beforeEach, describe, expect, test } from 'vitest'
import { askForReset, logIn, reset, STRONG_PASSWORD, samePage } from '../accountSteps.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

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

async function askForChange(email = NEW_EMAIL, currentPassword = PASSWORD) {
  await browser.open('/my-page/settings/account/email')
  const screen = await browser.submit({ email, currentPassword })
  await service.deliverMails()
  return screen
}

async function changePassword(password = STRONG_PASSWORD, currentPassword = PASSWORD) {
  await browser.open('/my-page/settings/account/password')
  const screen = await browser.submit({ currentPassword, password, passwordAgain: password })
  await service.deliverMails()
  return screen
}

describe('changing the address (A11)', () => {
  test('it counts from the key on, old and new address are told, and every other session ends', async () => {
    const other = service.browser()
    await logIn(other, hanako.id, PASSWORD)
    expect((await askForChange()).h1).toBe('メールアドレスの確認')
    expect((await logIn(service.browser(), NEW_EMAIL, PASSWORD)).status).toBe(422)

    const done = await browser.submit({ key: service.keyMailedTo(NEW_EMAIL) })
    expect(done.h1).toBe('アカウントを編集')
    expect(done.text).toContain(NEW_EMAIL)
    await service.deliverMails()
    expect(service.mails.slice(1).map((mail) => [mail.to, mail.subject])).toEqual([
      [hanako.id, '【ハローワーク】アカウント更新通知'],
      [NEW_EMAIL, '【ハローワーク】アカウント更新通知'],
    ])
    expect((await other.open('/my-page')).h1).toBe('求職者マイページログイン')
    expect((await logIn(service.browser(), hanako.id, PASSWORD)).status).toBe(422)
    expect((await logIn(service.browser(), NEW_EMAIL, PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test('a copied cookie opens nothing after it', async () => {
    const thief = service.browser()
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
    await askForChange()
    await browser.submit({ key: service.keyMailedTo(NEW_EMAIL) })
    expect((await thief.open('/my-page')).h1).toBe('求職者マイページログイン')
    expect((await browser.open('/my-page')).h1).not.toBe('求職者マイページログイン')
  })

  test('without the current password nothing is mailed', async () => {
    const screen = await askForChange(NEW_EMAIL, 'Wrong-2026')
    expect(screen.status).toBe(422)
    expect(screen.errors[0]).toContain('あと4回')
    expect(service.mails).toEqual([])
  })

  test("someone else's address gives the same screen and no mail", async () => {
    await givenAccount(service, 'taro@example.jp')
    const taken = samePage(await askForChange('taro@example.jp'))
    expect(service.mails).toEqual([])
    expect(samePage(await askForChange())).toBe(taken)
  })

  test('her own address is told to be the same', async () => {
    expect((await askForChange('HANAKO@example.jp')).errors[0]).toContain('同じです')
  })

  test('the key of a change that was begun is dead after a reset of the password', async () => {
    await askForChange()
    const key = service.keyMailedTo(NEW_EMAIL)
    const elsewhere = service.browser()
    await askForReset(service, elsewhere, hanako.id)
    await reset(elsewhere, service.keyMailedTo(hanako.id))
    await logIn(browser, hanako.id, STRONG_PASSWORD)
    await browser.open('/my-page/settings/account/email/key')
    expect((await browser.submit({ key })).status).toBe(422)
  })

  test('the key changes nothing for who signs in next at the same browser', async () => {
    await askForChange()
    const taro = await givenAccount(service, 'taro@example.jp')
    await logIn(browser, taro.id, PASSWORD)
    await browser.open('/my-page/settings/account/email/key')
    expect((await browser.submit({ key: service.keyMailedTo(NEW_EMAIL) })).status).toBe(422)
  })
})

describe('changing the password (A11)', () => {
  test('she goes on here, other sessions end, and mail no. 2 tells of it', async () => {
    const other = service.browser()
    await logIn(other, hanako.id, PASSWORD)
    expect((await changePassword()).text).toContain('パスワードを変更しました')
    expect(service.mails.map((mail) => [mail.to, mail.subject])).toEqual([
      [hanako.id, '【ハローワーク】アカウント更新通知'],
    ])
    expect((await other.open('/my-page')).h1).toBe('求職者マイページログイン')
    expect((await logIn(service.browser(), hanako.id, STRONG_PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test('a weak one is warned of once, and both passwords need not be typed again', async () => {
    expect((await changePassword('Sakura@1234')).text).toContain('推測されやすい')
    const done = await browser.submit({ password: '', passwordAgain: '' })
    expect(done.text).toContain('パスワードを変更しました')
    expect((await logIn(service.browser(), hanako.id, 'Sakura@1234')).path).toMatch(/^\/my-page/)
  })
})

test('one failure budget counts over login, the two changes and the way back, in any order (AUTH-4)', async () => {
  const elsewhere = service.browser()
  await logIn(elsewhere, hanako.id, 'Wrong-2026')
  await askForChange(NEW_EMAIL, 'Wrong-2027')
  await elsewhere.open('/account-reopening')
  await elsewhere.submit({ email: hanako.id, password: 'Wrong-2028' })
  await changePassword(STRONG_PASSWORD, 'Wrong-2029')
  expect((await logIn(elsewhere, hanako.id, 'Wrong-2030')).text).toContain('までログインできません')
  expect((await askForChange()).errors[0]).toContain('までログインできません')
  await elsewhere.open('/account-reopening')
  expect((await elsewhere.submit({ email: hanako.id, password: PASSWORD })).text).toContain('までお手続きできません')
})

describe('ログイン中の端末 (SESS-5)', () => {
  test('she sees her sessions and ends another one', async () => {
    const other = service.browser()
    await logIn(other, hanako.id, PASSWORD)
    const screen = await browser.open('/my-page/settings/sessions')
    expect(screen.document.querySelectorAll('main article')).toHaveLength(2)
    const buttons = [...screen.document.querySelectorAll('main form')]
    expect(buttons).toHaveLength(2)
    const mark = buttons[0]!.querySelector('[name=session]')!.getAttribute('value')!
    const form = new URLSearchParams({
      _csrf: buttons[0]!.querySelector('[name=_csrf]')!.getAttribute('value')!,
      _operation: buttons[0]!.querySelector('[name=_operation]')!.getAttribute('value')!,
      session: mark,
    })
    const headers = { origin: 'http://localhost:3000' }
    await browser.go('/my-page/settings/sessions', { method: 'POST', body: form, headers })
    expect(browser.screen.text).toContain('ログインを終了しました')
    expect((await other.open('/my-page')).h1).toBe('求職者マイページログイン')
    expect((await browser.open('/my-page/settings')).h1).toBe('各種設定')
  })

  test("someone else's session cannot be ended", async () => {
    const taro = await givenAccount(service, 'taro@example.jp')
    const his = service.browser()
    await logIn(his, taro.id, PASSWORD)
    await his.open('/my-page/settings/sessions')
    await logIn(service.browser(), taro.id, PASSWORD)
    const screen = await his.open('/my-page/settings/sessions')
    const mark = screen.document.querySelector('main article [name=session]')!.getAttribute('value')!
    await logIn(service.browser(), hanako.id, PASSWORD)
    const own = await browser.open('/my-page/settings/sessions')
    const form = own.document.querySelector('main form')!
    const body = new URLSearchParams({
      _csrf: form.querySelector('[name=_csrf]')!.getAttribute('value')!,
      _operation: form.querySelector('[name=_operation]')!.getAttribute('value')!,
      session: mark,
    })
    const answer = await browser.request('/my-page/settings/sessions', {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost:3000' },
    })
    expect(answer.status).toBe(404)
  })
})
