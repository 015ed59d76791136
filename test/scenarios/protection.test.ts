import { beforeAll, describe, expect, test } from 'vitest'
import { givenAccount, PASSWORD } from '../people.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
})

describe('a state change that does not come from our own page', () => {
  async function sendWith(change: (request: { headers: Record<string, string>; body: URLSearchParams }) => void) {
    const browser = service.browser()
    await browser.open('/account-opening')
    const { action, headers, body } = browser.prepare({ agree: 'yes', email: 'hanako@example.jp' })
    const request = { headers, body: body as URLSearchParams }
    change(request)
    return (await browser.request(action, { method: 'POST', ...request })).status
  }

  test('passes when it does come from our page', async () => {
    expect(await sendWith(() => {})).toBe(303)
  })

  test.each([
    ['another origin', (request) => (request.headers.origin = 'https://evil.example')],
    ['a sister site', (request) => (request.headers.origin = 'https://sub.localhost:3000')],
    ['origin null', (request) => (request.headers.origin = 'null')],
    [
      'no origin but another site',
      (request) => {
        delete request.headers.origin
        request.headers['sec-fetch-site'] = 'same-site'
      },
    ],
    ['no token', (request) => request.body.delete('_csrf')],
    ['another token', (request) => request.body.set('_csrf', 'A'.repeat(43))],
    ['two tokens', (request) => request.body.append('_csrf', 'A'.repeat(43))],
    ['no operation id', (request) => request.body.delete('_operation')],
  ] as [string, (request: { headers: Record<string, string>; body: URLSearchParams }) => void][])(
    'is refused: %s',
    async (_name, change) => {
      expect(await sendWith(change)).toBe(403)
    },
  )

  test('a client that says nothing of its origin is judged by the token alone', async () => {
    expect(await sendWith((request) => delete request.headers.origin)).toBe(303)
  })

  test('a form of another kind, or too large, is refused', async () => {
    const browser = service.browser()
    await browser.open('/account-opening')
    const json = {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
      body: '{}',
    }
    expect((await browser.request('/account-opening', json)).status).toBe(403)
    const { action, headers } = browser.prepare({})
    const large = new URLSearchParams({ email: 'a'.repeat(2_000_000) })
    expect((await browser.request(action, { method: 'POST', headers, body: large })).status).toBe(413)
  })
})

test('every answer carries the strict headers, and pages are never stored', async () => {
  for (const path of ['/', '/login', '/no-such-page', '/my-page']) {
    const { headers } = await service.browser().request(path, { method: 'GET' })
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('an unknown address gets a calm page with a number for the help desk', async () => {
  const screen = await service.browser().open('/no-such-page')
  expect(screen.status).toBe(404)
  expect(screen.h1).toBe('ページが見つかりません')
  expect(screen.text).toContain('0570-077450')
})

test('the Host header changes no address that we give out', async () => {
  const response = await service.app.request('http://localhost:3000/my-page', { headers: { host: 'evil.example' } })
  expect(response.headers.get('location')).toMatch(/^\/login/)
})

test('the session cookie is of the strict kind, new at each login, and worth nothing to another face', async () => {
  const { id } = await givenAccount(service)
  const browser = service.browser()
  await browser.open('/login')
  const { action, headers, body } = browser.prepare({ id, password: PASSWORD }, { action: '/login' })
  const response = await browser.request(action, { method: 'POST', headers, body })
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith('__Host-seeker='))
  expect(cookie).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const first = browser.cookies.get('__Host-seeker')!

  await browser.open('/login')
  await browser.submit({ id, password: PASSWORD }, { action: '/login' })
  expect(browser.cookies.get('__Host-seeker')).not.toBe(first)

  const thief = service.browser()
  thief.cookies.set('__Host-seeker', first)
  expect((await thief.open('/my-page')).path).toMatch(/^\/login/)
  thief.cookies.set('__Host-employer', browser.cookies.get('__Host-seeker')!)
  expect((await thief.open('/employer')).path).toMatch(/^\/employer\/login/)
})
