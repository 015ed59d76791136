import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

const PASSWORD = 'Tegami%84-kaki'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

/** J1 and J4: open an account with the mailed key, log out, log in again. axe runs only where scripts may run. */
async function walk(page: Page, email: string, check: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('/')
  await check(page)
  await page.getByRole('link', { name: '求職者マイページを新規に開設する' }).first().click()
  expect(await heading(page)).toBe('アカウント仮登録')
  await check(page)

  await page.getByRole('button', { name: '次へ進む' }).click()
  expect(await page.title()).toMatch(/^エラー：/)
  await check(page)
  await page.getByLabel('同意します', { exact: true }).check()
  await page.getByLabel('メールアドレス', { exact: true }).fill(email)
  await page.getByRole('button', { name: '次へ進む' }).click()
  expect(await heading(page)).toBe('パスワード登録')
  await check(page)

  await world.service.deliverMails()
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.getByLabel('パスワード（確認用）', { exact: true }).fill(PASSWORD)
  await page.getByLabel('認証キー', { exact: true }).fill(world.service.keyMailedTo(email))
  await page.getByRole('button', { name: '完了' }).click()
  expect(new URL(page.url()).pathname).toMatch(/^\/my-page/)
  await check(page)
}

async function signOutAndIn(page: Page, email: string, check: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('/login')
  expect(await heading(page)).toBe('求職者マイページログイン')
  await page.getByLabel('ID（メールアドレス）', { exact: true }).fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill('Wrong-2026')
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  expect(await page.title()).toMatch(/^エラー：/)
  await check(page)
  expect(await page.getByLabel('ID（メールアドレス）', { exact: true }).inputValue()).toBe(email)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  expect(new URL(page.url()).pathname).toMatch(/^\/my-page/)
}

test('on a phone Hanako opens an account, stands at the first step of the registration, logs out and logs in again', async () => {
  const page = await world.phone()
  await walk(page, 'hanako@example.jp', expectAccessible)
  expect(await heading(page)).toBe('求職情報登録')
  await page.getByRole('button', { name: 'ログアウト' }).first().click()
  expect(await page.getByText('ログアウトしました').count()).toBeGreaterThan(0)
  await page.goBack()
  await page.goto('/my-page')
  expect(await heading(page)).toBe('求職者マイページログイン')
  await signOutAndIn(page, 'hanako@example.jp', expectAccessible)
})

test('on a PC without JavaScript Taro does the same', async () => {
  const page = await world.pcWithoutJavaScript()
  const noCheck = async () => {}
  await walk(page, 'taro@example.jp', noCheck)
  await page.getByRole('button', { name: 'ログアウト' }).first().click()
  expect(await page.getByText('ログアウトしました').count()).toBeGreaterThan(0)
  await signOutAndIn(page, 'taro@example.jp', noCheck)
})
