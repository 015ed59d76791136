import { beforeAll, describe, expect, test } from 'vitest'
import { randomId } from '../../src/basics/randomIds.ts'
import { logIn, STRONG_PASSWORD } from '../accountSteps.ts'
import { givenAccount, PASSWORD } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
})

const SETTINGS = '/my-page/settings'
const NEW_PASSWORD = { password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD }
const KEY = 'ABCD-EFGH-JKLM'
const DATE = { birthDayYear: '1990', birthDayMonth: '4', birthDayDay: '1' }

interface Form {
  /** The screen that shows the form. */
  path: string
  fields: Record<string, string>
  action?: string
  /** What is answered to a spoilt field where that is not the same screen with its mistakes. */
  answer?: 'startAgain'
  /** Field → what spoils the others and is right for this one. */
  fits?: Record<string, string>
  /** For who is signed in. */
  isMine?: boolean
}

/** Every form of the account, with what would be right. */
const FORMS: Record<string, Form> = {
  ログイン: { path: '/login', action: '/login', fields: { id: 'nobody@example.jp', password: PASSWORD } },
  パスワードをお忘れの方: { path: '/password-reset', fields: { email: 'nobody@example.jp' } },
  パスワード再登録: { path: '/password-reset/new-password', fields: { ...NEW_PASSWORD, key: KEY } },
  アカウント仮登録: { path: '/account-opening', fields: { agree: 'yes', email: 'new@example.jp' } },
  パスワード登録: { path: '/account-opening/password', fields: { ...NEW_PASSWORD, key: KEY } },
  窓口の方の開設: { path: '/office-opening', fields: { agree: 'yes', email: 'office@example.jp', ...DATE } },
  窓口の方のパスワード登録: { path: '/office-opening/password', fields: { ...NEW_PASSWORD, key: KEY } },
  アカウント再登録: { path: '/account-reopening', fields: { email: 'nobody@example.jp', password: PASSWORD } },
  認証キー入力: { path: '/account-reopening/key', fields: { key: KEY } },
  メールアドレスの変更: {
    path: `${SETTINGS}/account/email`,
    fields: { email: 'other@example.jp', currentPassword: PASSWORD },
    isMine: true,
  },
  メールアドレスの確認: { path: `${SETTINGS}/account/email/key`, fields: { key: KEY }, isMine: true },
  パスワードの変更: {
    path: `${SETTINGS}/account/password`,
    fields: { currentPassword: PASSWORD, ...NEW_PASSWORD },
    isMine: true,
  },
  パスキーの登録: {
    path: `${SETTINGS}/passkeys`,
    action: `${SETTINGS}/passkeys`,
    fields: { name: 'スマートフォン', currentPassword: PASSWORD },
    fits: { name: 'full-width' },
    isMine: true,
  },
  マイページ退会確認: {
    path: `${SETTINGS}/closure`,
    fields: { confirmed: 'yes' },
    answer: 'startAgain',
    isMine: true,
  },
}

/** What is sent for one field, in place of what would be right. */
const SPOILT: Record<string, (body: URLSearchParams, field: string, right: string) => void> = {
  empty: (body, field) => body.set(field, ''),
  blank: (body, field) => body.set(field, ' \u3000\t'),
  missing: (body, field) => body.delete(field),
  'too long': (body, field) => body.set(field, 'a'.repeat(20_000)),
  'full-width': (body, field) => body.set(field, '日本語の文字'),
  'control characters': (body, field) => body.set(field, '\u0000\u0007\u001b[31m\u202e'),
  repeated: (body, field, right) => body.append(field, right),
  'an array': (body, field, right) => {
    body.delete(field)
    body.append(`${field}[]`, right)
  },
  'an object': (body, field, right) => {
    body.delete(field)
    body.append(`${field}[toString]`, right)
    body.append('__proto__', right)
  },
}

const SECRETS = [PASSWORD, STRONG_PASSWORD]

/** Everything that must not change by a spoilt form. */
async function accounts(): Promise<string> {
  const rows = await service.db
    .selectFrom('account')
    .select(['id', 'email', 'passwordHash', 'closedAt'])
    .orderBy('id')
    .execute()
  return JSON.stringify([rows, await service.db.selectFrom('passkey').select('id').execute()])
}

async function openForm(form: Form): Promise<TestBrowser> {
  const browser = service.browser()
  if (form.isMine) await logIn(browser, (await givenAccount(service)).id, PASSWORD)
  await browser.open(form.path)
  return browser
}

const cases = Object.entries(FORMS).flatMap(([name, form]) =>
  Object.keys(form.fields).map((field): [string, string, Form] => [name, field, form]),
)

describe('a spoilt field is refused with the same screen, what is wrong, and nothing changed', () => {
  test.each(cases)('%s: %s', async (_name, field, form) => {
    const browser = await openForm(form)
    const fields = { ...form.fields }
    // An id of its own: so many wrong tries would lock it for the other fields.
    for (const name of ['id', 'email']) if (fields[name]) fields[name] = `${randomId()}@example.jp`
    const { h1 } = browser.screen
    const { body, action, headers } = browser.prepare(fields, form.action ? { action: form.action } : {})
    const before = await accounts()
    for (const [how, spoil] of Object.entries(SPOILT)) {
      if (form.fits?.[field] === how) continue
      const spoilt = new URLSearchParams(body as URLSearchParams)
      spoilt.set('_operation', randomId())
      spoil(spoilt, field, fields[field]!)
      const screen = await browser.go(action, { method: 'POST', body: spoilt, headers })
      expect([how, screen.status, screen.h1]).toEqual([how, form.answer === 'startAgain' ? 200 : 422, h1])
      if (form.answer === undefined) expect(screen.document.title, how).toMatch(/^エラー：/)
      for (const secret of SECRETS) expect(screen.html, how).not.toContain(secret)
    }
    expect(await accounts()).toBe(before)
  })
})

describe('ten megabytes', () => {
  test.each(Object.entries(FORMS))('are refused by %s without being read as a form', async (_, form) => {
    const browser = await openForm(form)
    const { body, action, headers } = browser.prepare(form.fields, form.action ? { action: form.action } : {})
    const spoilt = new URLSearchParams(body as URLSearchParams)
    spoilt.set(Object.keys(form.fields)[0]!, 'a'.repeat(10_000_000))
    const before = await accounts()
    expect((await browser.go(action, { method: 'POST', body: spoilt, headers })).status).toBe(413)
    expect(await accounts()).toBe(before)
  })

  test('of many small fields are refused too', async () => {
    const browser = await openForm(FORMS.ログイン!)
    const { body, headers } = browser.prepare({ id: 'a', password: 'b' }, { action: '/login' })
    const many = new URLSearchParams(body as URLSearchParams)
    for (let index = 0; index < 1001; index++) many.append(`x${index}`, '')
    expect((await browser.go('/login', { method: 'POST', body: many, headers })).status).toBe(413)
  })
})

describe('what names something of hers must name it', () => {
  const NAMED: [string, string, Record<string, string>, number][] = [
    [`${SETTINGS}/sessions`, `${SETTINGS}/sessions`, { session: 'others' }, 404],
    [`${SETTINGS}/second-step`, `${SETTINGS}/second-step/device`, { device: 'A'.repeat(43) }, 404],
  ]
  test.each(NAMED)('on %s', async (path, action, fields, status) => {
    const browser = service.browser()
    const { id } = await givenAccount(service)
    await logIn(browser, id, PASSWORD)
    await logIn(service.browser(), id, PASSWORD)
    await browser.open(path)
    const held = browser.screen.document.querySelector('main form')!
    const hidden = (name: string) => held.querySelector(`[name=${name}]`)!.getAttribute('value')!
    const [field] = Object.keys(fields)
    for (const [how, spoil] of Object.entries(SPOILT)) {
      const body = new URLSearchParams({ _csrf: hidden('_csrf'), _operation: randomId(), ...fields })
      spoil(body, field!, fields[field!]!)
      const answer = await browser.go(action, { method: 'POST', body, headers: { origin: 'http://localhost:3000' } })
      expect([how, answer.status]).toEqual([how, status])
    }
  })
})
