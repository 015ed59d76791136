import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { givenAccount, PASSWORD } from '../people.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)

async function mailedCode(to: string): Promise<string> {
  await world.service.deliverMails()
  const lines = world.service.mails.findLast((mail) => mail.to === to)!.body.split('\n')
  return lines[lines.indexOf('ワンタイムパスワード') + 1]!
}

async function logIn(page: Page, id: string): Promise<void> {
  await page.goto('/login')
  await fill(page, 'ID（メールアドレス）', id)
  await fill(page, 'パスワード', PASSWORD)
  await press(page, 'ログイン')
}

async function walk(page: Page, check: (page: Page) => Promise<void>): Promise<void> {
  const { id } = await givenAccount(world.service)
  await logIn(page, id)
  await page.goto('/my-page/settings/second-step')
  await check(page)
  await press(page, 'ワンタイムパスワードを送る')
  await check(page)
  await fill(page, 'ワンタイムパスワード', await mailedCode(id))
  await press(page, '設定を変更する')
  expect(await heading(page)).toBe('二段階の確認')
  await check(page)

  await page.context().clearCookies()
  await logIn(page, id)
  expect(await heading(page)).toBe('ワンタイムパスワード入力')
  await check(page)
  await fill(page, 'ワンタイムパスワード', '12345')
  await press(page, 'ログイン')
  await check(page)
  await press(page, 'もう一度送る')
  await check(page)
  await fill(page, 'ワンタイムパスワード', await mailedCode(id))
  await page.getByLabel('この端末では30日間省略する').check()
  await press(page, 'ログイン')
  expect(new URL(page.url()).pathname).toMatch(/^\/my-page/)
  await page.goto('/my-page/settings/second-step')
  expect(await page.locator('main').textContent()).toContain('まで省略')
  await check(page)
  await logIn(page, id)
  expect(new URL(page.url()).pathname).toMatch(/^\/my-page/)
}

test('Hanako switches 二段階の確認 on and logs in with it on her phone, and every screen is accessible', async () => {
  await walk(await world.phone(), expectAccessible)
})

test('the same works without JavaScript', async () => {
  await walk(await world.pcWithoutJavaScript(), async () => {})
})
