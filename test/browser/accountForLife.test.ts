import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { givenJobSeeker } from '../applicationPeople.ts'
import { PASSWORD } from '../people.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

const NEW_PASSWORD = 'Tegami%84-kaki'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)

async function logIn(page: Page, id: string, password: string): Promise<void> {
  await page.goto('/login')
  await fill(page, 'ID（メールアドレス）', id)
  await fill(page, 'パスワード', password)
  await press(page, 'ログイン')
}

/** J5 and J22: lock, reset by mail, log in, leave, come back. */
async function walk(page: Page, id: string, check: (page: Page) => Promise<void>): Promise<void> {
  for (let count = 0; count < 5; count++) await logIn(page, id, 'Wrong-2026')
  await check(page)
  await page.getByRole('link', { name: 'パスワードをお忘れの方' }).first().click()
  expect(await heading(page)).toBe('求職者マイページパスワード再登録')
  await check(page)
  await fill(page, 'ID（メールアドレス）', id)
  await press(page, '次へ進む')
  await world.service.deliverMails()
  await fill(page, '新しいパスワード', '@abcd1234')
  await fill(page, '新しいパスワード（確認用）', '@abcd1234')
  await fill(page, '認証キー', world.service.keyMailedTo(id))
  await press(page, '完了')
  await check(page)
  await fill(page, '新しいパスワード', NEW_PASSWORD)
  await fill(page, '新しいパスワード（確認用）', NEW_PASSWORD)
  await press(page, '完了')
  expect(await heading(page)).toBe('求職者マイページログイン')

  await logIn(page, id, NEW_PASSWORD)
  await page.goto('/my-page/settings')
  await check(page)
  await press(page, 'マイページを退会')
  expect(await heading(page)).toBe('マイページ退会確認')
  await check(page)
  await press(page, '完了')
  expect(await heading(page)).toBe('求職者マイページ退会完了')
  await check(page)

  await page.goto('/login')
  await page.getByRole('link', { name: 'アカウントを再登録' }).click()
  await fill(page, 'ID（メールアドレス）', id)
  await fill(page, 'パスワード', NEW_PASSWORD)
  await press(page, '次へ進む')
  expect(await heading(page)).toBe('認証キー入力')
  await check(page)
  await world.service.deliverMails()
  await fill(page, '認証キー', world.service.keyMailedTo(id))
  await press(page, '完了')
  expect(await heading(page)).toBe('求職者マイページホーム')
}

test('Hanako locks herself out, resets, leaves and comes back on her phone, and every screen is accessible', async () => {
  const { id } = await givenJobSeeker(world.service)
  await walk(await world.phone(), id, expectAccessible)
})

test('the same works without JavaScript', async () => {
  const { id } = await givenJobSeeker(world.service)
  await walk(await world.pcWithoutJavaScript(), id, async () => {})
})

test('before her session ends she is told, and the Enter key makes it last', async () => {
  const { id } = await givenJobSeeker(world.service)
  const page = await world.pc()
  await page.clock.install()
  await logIn(page, id, PASSWORD)
  await page.goto('/my-page/settings')
  const dialog = page.getByRole('dialog', { name: 'ログインの有効時間' })
  await page.clock.fastForward('24:30')
  expect(await dialog.isVisible()).toBe(false)
  await page.clock.fastForward('01:00')
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('あと約5分でログアウトします')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await page.clock.fastForward('24:30')
  expect(await dialog.isVisible()).toBe(false)
  await page.clock.fastForward('06:00')
  await dialog.waitFor()
  expect(await dialog.textContent()).toContain('ログアウトしました')
  expect(await dialog.getByRole('link', { name: 'ログイン画面へ' }).isVisible()).toBe(true)
})
