import { beforeEach, describe, expect, test } from 'vitest'
import { logIn, sameHeaders, samePage } from '../accountSteps.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

const WRONG = 'Wrong-2026'

let service: TestService
let hanako: Person
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenAccount(service, 'hanako@example.jp')
})

async function failTimes(times: number, id = hanako.id) {
  const browser = service.browser()
  for (let count = 0; count < times; count++) await logIn(browser, id, WRONG)
  return browser
}

describe('logging in (A6)', () => {
  test('Hanako logs in and sees when she did before, in Japan time', async () => {
    const first = await logIn(service.browser(), hanako.id, PASSWORD)
    expect(first.path).toMatch(/^\/my-page/)
    service.setClock('2026-11-22T23:30:00+09:00')
    const browser = service.browser()
    await logIn(browser, hanako.id, PASSWORD)
    service.setClock('2026-11-23T00:10:00+09:00')
    const again = service.browser()
    await logIn(again, hanako.id, PASSWORD)
    const sessions = await service.db.selectFrom('session').selectAll().orderBy('id').execute()
    expect(sessions.map((session) => session.previousSignedInAt?.toISOString() ?? null)).toEqual([
      null,
      '2026-11-21T00:00:00.000Z',
      '2026-11-22T14:30:00.000Z',
    ])
  })

  test('her address may be typed in capitals, full width and with a blank behind it', async () => {
    const screen = await logIn(service.browser(), 'ＨＡＮＡＫＯ＠example.jp ', PASSWORD)
    expect(screen.path).toMatch(/^\/my-page/)
  })

  test('the page names every way out for who cannot log in', async () => {
    const screen = await service.browser().open('/login')
    for (const name of ['パスワードをお忘れの方', 'IDを忘れた方', 'アカウントを再登録'])
      expect(screen.document.querySelector('main')?.textContent).toContain(name)
    const headings = [...screen.document.querySelectorAll('h2')].map((heading) => heading.textContent)
    expect(headings).toContain('過去30日以内にマイページを退会した方')
    expect(headings).toContain('マイページ退会後31日以上が経過している方')
  })
})

describe('five wrong passwords lock for 30 minutes (A7)', () => {
  test('after four the right one opens, and the count begins anew', async () => {
    await failTimes(4)
    expect((await logIn(service.browser(), hanako.id, PASSWORD)).path).toMatch(/^\/my-page/)
    await failTimes(4)
    expect((await logIn(service.browser(), hanako.id, PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test.each([
    [29 * 60 + 59, false],
    [30 * 60, true],
  ])('%s seconds after the fifth the right one opens: %s', async (seconds, opens) => {
    await failTimes(5)
    service.advanceSeconds(seconds)
    const screen = await logIn(service.browser(), hanako.id, PASSWORD)
    expect(screen.path.startsWith('/my-page')).toBe(opens)
    if (!opens) expect(screen.text).toContain('9時30分までログインできません')
  })

  test('tries while it is locked do not make it longer', async () => {
    await failTimes(5)
    service.advanceMinutes(29)
    await failTimes(3)
    service.advanceMinutes(1)
    expect((await logIn(service.browser(), hanako.id, PASSWORD)).path).toMatch(/^\/my-page/)
  })

  test('of 40 guesses that arrive together no more than five are evaluated', async () => {
    const browser = service.browser()
    await browser.open('/login')
    const sendings = Array.from({ length: 40 }, async (_, index) => {
      const guesser = service.browser()
      await guesser.open('/login')
      return guesser.submit({ id: hanako.id, password: `Wrong-${index}` }, { action: '/login' })
    })
    const screens = await Promise.all(sendings)
    const evaluated = screens.filter((screen) => /あと\d回/.test(screen.text)).length
    const count = await service.db.selectFrom('signInFailure').selectAll().executeTakeFirstOrThrow()
    expect(evaluated).toBeLessThanOrEqual(4)
    expect(count.failures).toBe(5)
  })

  test('one double click is one try', async () => {
    const browser = service.browser()
    await browser.open('/login')
    const { action, body, headers } = browser.prepare({ id: hanako.id, password: WRONG }, { action: '/login' })
    await Promise.all([1, 2].map(() => browser.request(action, { method: 'POST', body, headers })))
    expect((await service.db.selectFrom('signInFailure').selectAll().executeTakeFirstOrThrow()).failures).toBe(1)
  })
})

describe('nobody learns which addresses have an account (AUTH-5, AUTH-9)', () => {
  test('a known and an unknown address get the same pages, from the first failure to the lock', async () => {
    const known = service.browser()
    const unknown = service.browser()
    for (let count = 0; count < 7; count++) {
      const one = await logIn(known, hanako.id, WRONG)
      const other = await logIn(unknown, 'nobody@example.jp', WRONG)
      expect(samePage(other)).toBe(samePage(one).replaceAll(hanako.id, 'nobody@example.jp'))
      expect(sameHeaders(other)).toEqual(sameHeaders(one))
      expect(other.status).toBe(one.status)
    }
  })
})

describe('one password on many accounts from one network address (AUTH-8)', () => {
  const spray = async (index: number, from?: string) => {
    const browser = service.browser()
    await browser.open('/login')
    const { action, body, headers } = browser.prepare(
      { id: `person${index}@example.jp`, password: PASSWORD },
      { action: '/login' },
    )
    if (from) headers['x-forwarded-for'] = from
    return browser.request(action, { method: 'POST', body, headers })
  }

  test('the 21st failure within a minute is refused with the time to wait, and a minute later it goes on', async () => {
    for (let index = 0; index < 20; index++) expect((await spray(index, '203.0.113.9')).status).toBe(422)
    const refused = await spray(20, '203.0.113.9')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBe(60)
    // A forged header names no other address: nobody said that this client is a proxy.
    expect((await spray(21, '198.51.100.1')).status).toBe(429)
    service.advanceSeconds(60)
    expect((await spray(22, '203.0.113.9')).status).toBe(422)
  })

  test('right passwords are not counted', async () => {
    for (let index = 0; index < 25; index++) {
      const browser = service.browser()
      await browser.open('/login')
      const { action, body, headers } = browser.prepare({ id: hanako.id, password: PASSWORD }, { action: '/login' })
      headers['x-forwarded-for'] = '203.0.113.9'
      expect((await browser.request(action, { method: 'POST', body, headers })).status).toBe(303)
    }
  })

  test('in the practice environment on the machine itself the limit passes over', async () => {
    for (let index = 0; index < 25; index++) expect((await spray(index)).status).toBe(422)
  })
})
