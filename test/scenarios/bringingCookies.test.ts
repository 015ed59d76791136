import { beforeEach, describe, expect, test } from 'vitest'
import { startSession } from '../../src/platform/sessions.ts'
import { askForReset, logIn, reset } from '../accountSteps.ts'
import { givenAccount, givenEmployer, givenStaffMember, PASSWORD, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let hanako: Person
beforeEach(async () => {
  service = await startTestService()
  hanako = await givenAccount(service, 'hanako@example.jp')
})

const FACES = {
  jobSeeker: { cookie: '__Host-seeker', inside: '/my-page', signIn: '/login' },
  employer: { cookie: '__Host-employer', inside: '/employer', signIn: '/employer/login' },
  counter: { cookie: '__Host-counter', inside: '/counter', signIn: '/counter/login' },
} as const
type Face = keyof typeof FACES
const faces = Object.keys(FACES) as Face[]

const GIVEN = {
  jobSeeker: async () => hanako,
  employer: async () => givenEmployer(service),
  counter: async () => givenStaffMember(service),
}

async function tokenOf(face: Face): Promise<string> {
  const { principalId } = await GIVEN[face]()
  return startSession(service.deps(), { face, principalId, previousSignedInAt: null, deviceLabel: 'test' })
}

function copyOf(original: TestBrowser): TestBrowser {
  const copy = service.browser()
  for (const [name, value] of original.cookies) copy.cookies.set(name, value)
  return copy
}

const loggedIn = async () => {
  const browser = service.browser()
  await logIn(browser, hanako.id, PASSWORD)
  return browser
}

const isOut = async (browser: TestBrowser) => (await browser.open('/my-page')).path.startsWith('/login')

describe('a cookie from another face (SESS-4)', () => {
  const pairs = faces.flatMap((from) => faces.filter((to) => to !== from).map((to) => [from, to] as const))
  test.each(pairs)("of the %s opens nothing on the %s's, under its own name or theirs", async (from, to) => {
    const token = await tokenOf(from)
    for (const name of [FACES[from].cookie, FACES[to].cookie]) {
      const browser = service.browser()
      browser.cookies.set(name, token)
      expect((await browser.open(FACES[to].inside)).path).toMatch(new RegExp(`^${FACES[to].signIn}`))
    }
  })
})

describe('a cookie fixed beforehand (SESS-1)', () => {
  test.each(['A'.repeat(22), '', 'A'.repeat(23), '日本', "' or 1=1 --", '../../etc'])(
    'the session cookie %j is none, and gives way at the login',
    async (planted) => {
      const browser = service.browser()
      browser.cookies.set('__Host-seeker', encodeURIComponent(planted))
      expect(await isOut(browser)).toBe(true)
      await logIn(browser, hanako.id, PASSWORD)
      expect(browser.cookies.get('__Host-seeker')).not.toBe(encodeURIComponent(planted))
      const attacker = service.browser()
      attacker.cookies.set('__Host-seeker', encodeURIComponent(planted))
      expect(await isOut(attacker)).toBe(true)
    },
  )

  test('who plants the cookie of their own session finds it ended once she has logged in', async () => {
    const taro = await givenAccount(service, 'taro@example.jp')
    const attacker = service.browser()
    await logIn(attacker, taro.id, PASSWORD)
    const victim = copyOf(attacker)
    await logIn(victim, hanako.id, PASSWORD)
    expect(await isOut(attacker)).toBe(true)
    expect(await isOut(victim)).toBe(false)
  })

  test('who plants the flow cookie before she resets her password cannot use her key without reading her mail', async () => {
    const attacker = service.browser()
    await attacker.open('/password-reset')
    const victim = copyOf(attacker)
    await askForReset(service, victim, hanako.id)
    expect((await reset(attacker, 'ABCD-EFGH-JKLM')).status).toBe(422)
    expect((await reset(victim, service.keyMailedTo(hanako.id))).status).toBe(200)
    expect(await isOut(attacker)).toBe(true)
  })
})

describe('a copied cookie', () => {
  const ENDS: Record<string, (browser: TestBrowser) => Promise<unknown>> = {
    'she has logged out': async (browser) => {
      await browser.open('/my-page/settings')
      const form = browser.screen.document.querySelector('form[action="/logout"]')!
      const body = new URLSearchParams({
        _csrf: form.querySelector('[name=_csrf]')!.getAttribute('value')!,
      })
      await browser.go('/logout', { method: 'POST', body, headers: { origin: 'http://localhost:3000' } })
    },
    'she has logged in anew': (browser) => logIn(browser, hanako.id, PASSWORD),
    'she has left': async (browser) => {
      await browser.open('/my-page/settings/closure')
      await browser.submit({})
    },
    'she has reset her password': async () => {
      const elsewhere = service.browser()
      await askForReset(service, elsewhere, hanako.id)
      await reset(elsewhere, service.keyMailedTo(hanako.id))
    },
  }
  test.each(Object.entries(ENDS))('opens nothing from the next request on when %s (SESS-3)', async (_, end) => {
    const browser = await loggedIn()
    const thief = copyOf(browser)
    expect(await isOut(thief)).toBe(false)
    await end(browser)
    expect(await isOut(thief)).toBe(true)
  })
})
