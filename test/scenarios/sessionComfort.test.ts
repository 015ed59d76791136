import { beforeEach, describe, expect, test } from 'vitest'
import { logIn } from '../accountSteps.ts'
import { givenJobSeeker, type TestJobSeeker } from '../applicationPeople.ts'
import { givenEmployer, PASSWORD } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

const FORM = '/my-page/settings/account/email'
const TYPED = 'hanako.new@example.jp'

let service: TestService
let hanako: TestJobSeeker
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenJobSeeker(service)
})

/** Hanako types into a form and sends it when so many seconds have passed. */
async function sendLate(seconds: number) {
  await hanako.browser.open(FORM)
  service.advanceSeconds(seconds)
  return hanako.browser.submit({ email: TYPED, currentPassword: PASSWORD })
}

describe('a form that is sent after the session has ended (A11Y-7)', () => {
  test.each([
    [30 * 60 - 1, 'メールアドレスの確認'],
    [30 * 60, '求職者マイページログイン'],
  ])('%s seconds after the last press it leads to %s', async (seconds, h1) => {
    expect((await sendLate(seconds)).h1).toBe(h1)
  })

  test('what she typed comes back after logging in, but the password does not', async () => {
    const login = await sendLate(31 * 60)
    expect(login.text).toContain('入力した内容は30分間お預かりしています')
    const kept = await hanako.browser.submit({ id: hanako.id, password: PASSWORD }, { action: '/login' })
    expect(kept.h1).toBe('入力の続き')
    expect(kept.text).toContain(TYPED)
    expect(kept.html).not.toContain(PASSWORD)
    const form = await hanako.browser.submit({}, { action: FORM })
    expect(form.h1).toBe('メールアドレスの変更')
    expect(form.document.querySelector('[name=email]')?.getAttribute('value')).toBe(TYPED)
    // It has been sent: the next login leads home.
    const again = await logIn(hanako.browser, hanako.id, PASSWORD)
    expect(again.h1).toBe('求職者マイページホーム')
  })

  test('she may drop it', async () => {
    await sendLate(31 * 60)
    await hanako.browser.submit({ id: hanako.id, password: PASSWORD }, { action: '/login' })
    const home = await hanako.browser.submit({}, { action: '/my-page/kept-form' })
    expect(home.h1).toBe('求職者マイページホーム')
    expect(await service.db.selectFrom('keptForm').selectAll().execute()).toEqual([])
  })

  test.each([
    [30 * 60 - 1, '入力の続き'],
    [30 * 60, '求職者マイページホーム'],
  ])('%s seconds after it was kept the login leads to %s', async (seconds, h1) => {
    await sendLate(31 * 60)
    service.advanceSeconds(seconds)
    expect((await logIn(hanako.browser, hanako.id, PASSWORD)).h1).toBe(h1)
  })

  test('nobody else who logs in at the same browser sees it', async () => {
    await sendLate(31 * 60)
    const taro = await givenJobSeeker(service)
    const screen = await logIn(hanako.browser, taro.id, PASSWORD)
    expect(screen.h1).toBe('求職者マイページホーム')
    expect((await hanako.browser.open('/my-page/kept-form')).html).not.toContain(TYPED)
  })

  test('what waits is sealed in the database', async () => {
    await sendLate(31 * 60)
    const rows = await service.db.selectFrom('keptForm').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]!.sealed.includes(TYPED)).toBe(false)
  })
})

describe('the end of a session is told beforehand', () => {
  test('every page of hers says how long it lasts, and asking makes it last longer', async () => {
    const page = await hanako.browser.open(FORM)
    expect(page.document.querySelector('mp-session-end')?.getAttribute('data-seconds')).toBe('1800')
    service.advanceMinutes(28)
    const answer = await hanako.browser.request('/my-page/session', { method: 'GET' })
    expect(await answer.json()).toEqual({ secondsLeft: 1800 })
    service.advanceMinutes(29)
    expect((await hanako.browser.open(FORM)).h1).toBe('メールアドレスの変更')
  })

  test('twelve hours after the login no asking helps, and she is told the time that is left', async () => {
    for (let count = 0; count < 28; count++) {
      service.advanceMinutes(25)
      await hanako.browser.request('/my-page/session', { method: 'GET' })
    }
    service.advanceMinutes(10)
    const answer = await hanako.browser.request('/my-page/session', { method: 'GET' })
    expect(await answer.json()).toEqual({ secondsLeft: 10 * 60 })
    service.advanceMinutes(10)
    expect((await hanako.browser.request('/my-page/session', { method: 'GET' })).status).toBe(303)
  })

  test('public pages and other faces know nothing of her session', async () => {
    expect((await hanako.browser.open('/login')).document.querySelector('mp-session-end')).toBeNull()
    await givenEmployer(service)
    expect((await hanako.browser.request('/employer/session', { method: 'GET' })).status).toBe(303)
  })
})
