import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { STRONG_PASSWORD } from '../accountSteps.ts'
import { givenAccount, PASSWORD, type Person } from '../people.ts'
import { type BrowserService, startBrowserService } from './browserService.ts'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
})

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const pressTwice = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).dblclick()

async function loggedIn(): Promise<{ page: Page; person: Person }> {
  const page = await world.pcWithoutJavaScript()
  const person = await givenAccount(world.service)
  await page.goto('/login')
  await fill(page, 'ID（メールアドレス）', person.id)
  await fill(page, 'パスワード', PASSWORD)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
  return { page, person }
}

test('a double click without JavaScript on the change of the password ends on the page that says it is done', async () => {
  const { page } = await loggedIn()
  await page.goto('/my-page/settings/account/password')
  await fill(page, '現在のパスワード', PASSWORD)
  await fill(page, '新しいパスワード', STRONG_PASSWORD)
  await fill(page, '新しいパスワード（確認用）', STRONG_PASSWORD)
  await pressTwice(page, '完了')
  await page.getByText('パスワードを変更しました').waitFor()
  await page.goto('/my-page/settings')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('各種設定')
})

test('so does one on the key of a new address', async () => {
  const { page, person } = await loggedIn()
  await page.goto('/my-page/settings/account/email')
  await fill(page, '新しいメールアドレス', `new.${person.id}`)
  await fill(page, '現在のパスワード', PASSWORD)
  await pressTwice(page, '次へ進む')
  await page.getByRole('heading', { level: 1, name: 'メールアドレスの確認' }).waitFor()
  await world.service.deliverMails()
  await fill(page, '認証キー', world.service.keyMailedTo(`new.${person.id}`))
  await pressTwice(page, '完了')
  await page.getByText('メールアドレスを変更しました').waitFor()
})

test('so does one on leaving', async () => {
  const { page } = await loggedIn()
  await page.goto('/my-page/settings/closure')
  await pressTwice(page, '完了')
  await page.getByRole('heading', { level: 1, name: '求職者マイページ退会完了' }).waitFor()
})
