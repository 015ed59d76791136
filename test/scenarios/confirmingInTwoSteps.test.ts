import { beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/basics/randomIds.ts'
import { switchOffSecondStep } from '../../src/features/secondStep/index.ts'
import { askForReset, logIn, reset, STRONG_PASSWORD } from '../accountSteps.ts'
import { givenAccount, givenStaffMember, PASSWORD, type Person } from '../people.ts'
import type { Screen, TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

const CODE_SCREEN = 'ワンタイムパスワード入力'
const AT_LOGIN = { action: '/login/one-time-password' }
const AGAIN = { action: '/login/one-time-password/again' }
const SETTINGS = '/my-page/settings/second-step'

let service: TestService
let hanako: Person
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenAccount(service, 'hanako@example.jp')
})

/** The digits that stand alone on the line after ワンタイムパスワード in the newest mail. */
function mailedCode(): string {
  const lines = service.mails.findLast((mail) => mail.to === hanako.id)!.body.split('\n')
  return lines[lines.indexOf('ワンタイムパスワード') + 1]!
}

const wrongCode = () => String((Number(mailedCode()) + 1) % 1_000_000).padStart(6, '0')

async function switchOn(): Promise<TestBrowser> {
  const browser = service.browser()
  await logIn(browser, hanako.id, PASSWORD)
  await browser.open(SETTINGS)
  await browser.submit({}, { action: `${SETTINGS}/on` })
  await service.deliverMails()
  await browser.submit({ code: mailedCode() }, { action: `${SETTINGS}/one-time-password` })
  await service.deliverMails()
  return browser
}

/** Types the password; the mail with the code has come. */
async function beginLogIn(browser = service.browser(), password = PASSWORD): Promise<TestBrowser> {
  await logIn(browser, hanako.id, password)
  await service.deliverMails()
  return browser
}

const isInside = (screen: Screen) => screen.path.startsWith('/my-page')

async function trustedBrowser(): Promise<TestBrowser> {
  const browser = await beginLogIn()
  await browser.submit({ code: mailedCode(), trust: 'yes' }, AT_LOGIN)
  return browser
}

describe('switching 二段階の確認 on and off', () => {
  test('it is off for everyone who has not asked for it', async () => {
    const browser = service.browser()
    expect(isInside(await logIn(browser, hanako.id, PASSWORD))).toBe(true)
    expect((await browser.open(SETTINGS)).text).toContain('現在の設定使わない')
  })

  test('it goes on only after the mailed code has come back, and mail no. 2 tells of it', async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    await browser.open(SETTINGS)
    expect((await browser.submit({}, { action: `${SETTINGS}/on` })).h1).toBe(CODE_SCREEN)
    expect(isInside(await logIn(service.browser(), hanako.id, PASSWORD))).toBe(true)

    await service.deliverMails()
    const wrong = await browser.submit({ code: wrongCode() }, { action: `${SETTINGS}/one-time-password` })
    expect(wrong.errors[0]).toContain('あと4回')
    const done = await browser.submit({ code: mailedCode() }, { action: `${SETTINGS}/one-time-password` })
    expect(done.text).toContain('「使う」に変更しました')
    expect(done.text).toContain('現在の設定使う')
    await service.deliverMails()
    expect(service.mails.at(-1)!.subject).toBe('【ハローワーク】アカウント更新通知')
    expect(service.mails.at(-1)!.body).toContain('二段階の確認')
  })

  test('it goes off with the password only, and then the password alone opens again', async () => {
    const browser = await switchOn()
    await browser.open(SETTINGS)
    const refused = await browser.submit({ currentPassword: 'Wrong-2026' }, { action: `${SETTINGS}/off` })
    expect(refused.status).toBe(422)
    expect(refused.errors[0]).toContain('あと4回')
    const done = await browser.submit({ currentPassword: PASSWORD }, { action: `${SETTINGS}/off` })
    expect(done.text).toContain('「使わない」に変更しました')
    expect(isInside(await logIn(service.browser(), hanako.id, PASSWORD))).toBe(true)
  })

  test("the code that was mailed for one person's setting changes nothing for who signs in next at the browser", async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    await browser.open(SETTINGS)
    await browser.submit({}, { action: `${SETTINGS}/on` })
    await service.deliverMails()
    const taro = await givenAccount(service, 'taro@example.jp')
    await logIn(browser, taro.id, PASSWORD)
    await browser.open(`${SETTINGS}/one-time-password`)
    await browser.submit({ code: mailedCode() }, { action: `${SETTINGS}/one-time-password` })
    expect(await service.db.selectFrom('secondStep').selectAll().execute()).toEqual([])
  })
})

describe('logging in with a one-time password (AUTH-16)', () => {
  beforeEach(async () => {
    await switchOn()
  })

  test('after the password nobody is logged in yet; with the mailed code Hanako gets where she wanted', async () => {
    const browser = service.browser()
    await browser.open('/login?next=/my-page/settings')
    expect((await browser.submit({ id: hanako.id, password: PASSWORD }, { action: '/login' })).h1).toBe(CODE_SCREEN)
    expect((await browser.open('/my-page')).h1).toBe('求職者マイページログイン')
    await service.deliverMails()
    const mail = service.mails.at(-1)!
    expect(mail.subject).toBe('【ハローワーク】ワンタイムパスワード通知')
    expect(mailedCode()).toMatch(/^\d{6}$/)
    await browser.open('/login/one-time-password')
    const wide = mailedCode().replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect((await browser.submit({ code: ` ${wide}` }, AT_LOGIN)).path).toBe('/my-page/settings')
  })

  test('a wrong password is told as ever, and no code is mailed', async () => {
    const before = service.mails.length
    const screen = await logIn(service.browser(), hanako.id, 'Wrong-2026')
    await service.deliverMails()
    expect(screen.errors[0]).toContain('あと4回')
    expect(service.mails).toHaveLength(before)
  })

  test('the time of the last login is the one that was finished', async () => {
    service.advanceMinutes(1)
    await beginLogIn()
    const account = await service.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    expect(account.lastSignedInAt!.getTime()).toBeLessThan(service.now().getTime())
  })

  test.each([
    [9 * 60 + 59, true],
    [10 * 60, false],
  ])('%s seconds after the mail has left the code opens: %s', async (seconds, opens) => {
    const browser = await beginLogIn()
    service.advanceSeconds(seconds)
    const screen = await browser.submit({ code: mailedCode() }, AT_LOGIN)
    expect(isInside(screen)).toBe(opens)
    if (!opens) expect(screen.errors[0]).toContain('有効期限が切れています')
  })

  test('the ten minutes count from the mail, not from the password', async () => {
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    service.advanceMinutes(8)
    await service.deliverMails()
    service.advanceMinutes(9)
    expect(isInside(await browser.submit({ code: mailedCode() }, AT_LOGIN))).toBe(true)
  })

  test.each([
    [4, true],
    [5, false],
  ])('after %s wrong tries the right code opens: %s, and a fresh one always does', async (times, opens) => {
    const browser = await beginLogIn()
    for (let count = 0; count < times; count++) await browser.submit({ code: wrongCode() }, AT_LOGIN)
    const screen = await browser.submit({ code: mailedCode() }, AT_LOGIN)
    expect(isInside(screen)).toBe(opens)
    if (opens) return
    expect(screen.errors[0]).toContain('使えなくなりました')
    await browser.submit({}, AGAIN)
    await service.deliverMails()
    expect(isInside(await browser.submit({ code: mailedCode() }, AT_LOGIN))).toBe(true)
  })

  test('wrong codes do not count as wrong passwords', async () => {
    const browser = await beginLogIn()
    for (let count = 0; count < 5; count++) await browser.submit({ code: wrongCode() }, AT_LOGIN)
    expect((await logIn(service.browser(), hanako.id, 'Wrong-2026')).errors[0]).toContain('あと4回')
  })

  test('only the newest code opens, also when another browser has asked for it', async () => {
    const first = await beginLogIn()
    const old = mailedCode()
    await first.submit({}, AGAIN)
    await service.deliverMails()
    if (mailedCode() !== old) expect((await first.submit({ code: old }, AT_LOGIN)).status).toBe(422)
    const second = await beginLogIn()
    expect(isInside(await second.submit({ code: mailedCode() }, AT_LOGIN))).toBe(true)
    expect((await first.open('/login/one-time-password')).h1).toBe('求職者マイページログイン')
  })

  test('a code opens nothing in another browser', async () => {
    await beginLogIn()
    const code = mailedCode()
    const thief = await beginLogIn()
    if (mailedCode() !== code) expect((await thief.submit({ code }, AT_LOGIN)).status).toBe(422)
  })

  test('of the same sending 20 times at once exactly one opens a session, and none does later', async () => {
    const browser = await beginLogIn()
    const before = await service.db.selectFrom('session').select('id').execute()
    const { action, body, headers } = browser.prepare({ code: mailedCode() }, AT_LOGIN)
    const send = () => browser.request(action, { method: 'POST', body, headers: { ...headers } })
    await Promise.all(Array.from({ length: 20 }, send))
    expect(await service.db.selectFrom('session').select('id').execute()).toHaveLength(before.length + 1)
    for (const name of [...browser.cookies.keys()]) if (name !== '__Host-flow') browser.cookies.delete(name)
    const again = await browser.go(action, { method: 'POST', body, headers })
    expect(again.h1).toBe('求職者マイページログイン')
  })

  test('a code that has opened once opens none of a thousand times more, whichever form it comes in (AUTH-16)', async () => {
    const browser = await beginLogIn()
    const { action, body, headers } = browser.prepare({ code: mailedCode() }, AT_LOGIN)
    expect(isInside(await browser.go(action, { method: 'POST', body, headers }))).toBe(true)
    for (const name of [...browser.cookies.keys()]) if (name !== '__Host-flow') browser.cookies.delete(name)
    const before = await service.db.selectFrom('session').select('id').execute()
    const again = (index: number) => {
      const form = new URLSearchParams(body as URLSearchParams)
      if (index % 2) form.set('_operation', randomId())
      return browser.request(action, { method: 'POST', body: form, headers: { ...headers } })
    }
    let passed = 0
    for (let round = 0; round < 50; round++) {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => again(index)))
      passed += answers.filter((answer) => answer.headers.getSetCookie().some((line) => /seeker=./.test(line))).length
    }
    expect(passed).toBe(0)
    expect(await service.db.selectFrom('session').select('id').execute()).toHaveLength(before.length)
  }, 120_000)

  test.each([
    [29, true],
    [30, false],
  ])('%s minutes after the password another code can be asked for: %s', async (minutes, can) => {
    const browser = await beginLogIn()
    service.advanceMinutes(minutes)
    expect((await browser.submit({}, AGAIN)).h1).toBe(can ? CODE_SCREEN : '求職者マイページログイン')
  })

  test('the eleventh mail within an hour is refused with the time to wait, and a new password opens a new count', async () => {
    const browser = await beginLogIn()
    // One was for switching it on, one for the password just typed.
    for (let count = 2; count < 10; count++) expect((await browser.submit({}, AGAIN)).status).toBe(200)
    expect((await browser.submit({}, AGAIN)).status).toBe(429)
    const elsewhere = service.browser()
    await askForReset(service, elsewhere, hanako.id)
    await reset(elsewhere, service.keyMailedTo(hanako.id))
    expect((await logIn(elsewhere, hanako.id, STRONG_PASSWORD)).h1).toBe(CODE_SCREEN)
  })

  test('a reset of the password does not get round it, and ends what was begun with the old one', async () => {
    const begun = await beginLogIn()
    const code = mailedCode()
    const elsewhere = service.browser()
    await askForReset(service, elsewhere, hanako.id)
    await reset(elsewhere, service.keyMailedTo(hanako.id))
    expect(isInside(await begun.submit({ code }, AT_LOGIN))).toBe(false)
    expect((await logIn(elsewhere, hanako.id, STRONG_PASSWORD)).h1).toBe(CODE_SCREEN)
  })
})

describe('この端末では30日間省略する', () => {
  beforeEach(async () => {
    await switchOn()
  })

  test.each([
    [30 * 86_400 - 1, true],
    [30 * 86_400, false],
  ])('%s seconds later the password alone opens in this browser: %s; in another never', async (seconds, opens) => {
    const browser = await trustedBrowser()
    await browser.submit({}, { action: '/logout' }).catch(() => browser.open('/'))
    service.advanceSeconds(seconds)
    expect(isInside(await logIn(browser, hanako.id, PASSWORD))).toBe(opens)
    expect(isInside(await logIn(service.browser(), hanako.id, PASSWORD))).toBe(false)
  })

  test('without the tick the next login asks again', async () => {
    const browser = await beginLogIn()
    await browser.submit({ code: mailedCode() }, AT_LOGIN)
    expect((await logIn(browser, hanako.id, PASSWORD)).h1).toBe(CODE_SCREEN)
  })

  test('it holds for her account only, and the cookie is stored as a fingerprint', async () => {
    const browser = await trustedBrowser()
    const [device] = await service.db.selectFrom('trustedDevice').selectAll().execute()
    const token = browser.cookies.get('__Host-device')!
    expect(device!.tokenHash.toString('base64url')).not.toContain(token)
    const taro = await givenAccount(service, 'taro@example.jp')
    await service.db
      .insertInto('secondStep')
      .values({ accountId: taro.principalId, switchedOnAt: service.now() })
      .execute()
    expect((await logIn(browser, taro.id, PASSWORD)).h1).toBe(CODE_SCREEN)
  })

  test('a change of the password ends it', async () => {
    const browser = await trustedBrowser()
    await browser.open('/my-page/settings/account/password')
    await browser.submit({ currentPassword: PASSWORD, password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD })
    expect((await logIn(browser, hanako.id, STRONG_PASSWORD)).h1).toBe(CODE_SCREEN)
  })

  test('she sees the device among her sessions and ends it there', async () => {
    const browser = await trustedBrowser()
    expect((await browser.open('/my-page/settings/sessions')).text).toContain('2026年12月21日')
    await browser.submit({}, { action: `${SETTINGS}/device` })
    expect(browser.screen.text).toContain('次のログインから')
    expect((await logIn(browser, hanako.id, PASSWORD)).h1).toBe(CODE_SCREEN)
  })

  test("someone else's device cannot be ended", async () => {
    const browser = await trustedBrowser()
    await browser.open(SETTINGS)
    const { body } = browser.prepare({}, { action: `${SETTINGS}/device` })
    const mark = (body as URLSearchParams).get('device')!
    const taro = await givenAccount(service, 'taro@example.jp')
    const his = service.browser()
    await logIn(his, taro.id, PASSWORD)
    await his.open(SETTINGS)
    const own = his.prepare({}, { action: `${SETTINGS}/on` }).body as URLSearchParams
    own.set('device', mark)
    const headers = { origin: 'http://localhost:3000' }
    expect((await his.go(`${SETTINGS}/device`, { method: 'POST', body: own, headers })).status).toBe(404)
    expect(await service.db.selectFrom('trustedDevice').selectAll().execute()).toHaveLength(1)
  })

  test('what is over is swept away', async () => {
    await trustedBrowser()
    await beginLogIn()
    service.advanceDays(29)
    await service.runTimers()
    expect(await service.db.selectFrom('trustedDevice').selectAll().execute()).toHaveLength(1)
    expect(await service.db.selectFrom('oneTimePassword').selectAll().execute()).toEqual([])
    service.advanceDays(1)
    await service.runTimers()
    expect(await service.db.selectFrom('trustedDevice').selectAll().execute()).toEqual([])
  })
})

describe('someone who no longer gets the mails', () => {
  test('the counter switches it off: with an audit row, a mail, and the password as it was', async () => {
    await switchOn()
    const clerk = await givenStaffMember(service)
    const input = { accountId: hanako.principalId, staffMemberId: clerk.principalId, document: 'drivingLicence' }
    expect(await switchOffSecondStep(service.deps(), input)).toBe('switchedOff')
    await service.deliverMails()
    expect(service.mails.at(-1)!.body).toContain('窓口')
    const audit = await service.db.selectFrom('auditEntry').selectAll().execute()
    expect(audit.map(({ action, principalId, subjectId }) => [action, principalId, subjectId])).toEqual([
      ['switchOffSecondStep', clerk.principalId, hanako.principalId],
    ])
    expect(isInside(await logIn(service.browser(), hanako.id, PASSWORD))).toBe(true)
  })

  test('where it was off already nothing is written and nobody is told', async () => {
    const clerk = await givenStaffMember(service)
    const input = { accountId: hanako.principalId, staffMemberId: clerk.principalId, document: 'drivingLicence' }
    expect(await switchOffSecondStep(service.deps(), input)).toBe('notOn')
    await service.deliverMails()
    expect(service.mails).toEqual([])
    expect(await service.db.selectFrom('auditEntry').selectAll().execute()).toEqual([])
  })
})
