import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { demoLogins, loadDemoWorld } from '../../src/app/demoWorld.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
  await loadDemoWorld(world.service.deps(), { postings: 0 })
}, 60_000)

const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click()

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

async function signIn(page: Page, path: string, idLabel: string, login: { id: string; password: string }) {
  await page.goto(path)
  await page.getByLabel(idLabel, { exact: true }).fill(login.id)
  await page.getByLabel('パスワード', { exact: true }).fill(login.password)
  await press(page, 'ログイン')
}

const FIRM: [string, string][] = [
  ['事業所名', '株式会社見本の丘（架空）'],
  ['事業所名カナ', 'カブシキガイシャミホンノオカ'],
  ['郵便番号', '102-0072'],
  ['所在地', '東京都千代田区飯田橋0-0-1（架空）'],
  ['電話番号', '03-0000-1234'],
  ['担当者', '見本 太郎（架空）'],
  ['従業員数', '12'],
  ['事業内容', '日用品の販売'],
]

test('an employer works with the board by keyboard alone, on a phone and on a PC', async () => {
  const phone = await world.phone()
  await signIn(phone, '/employer/login', 'ID（メールアドレス）', demoLogins.employer)
  await phone.goto('/employer/applicant-board')
  await look(phone, '360-board')
  await phone.goto('/employer/logins')
  await look(phone, '360-logins')

  const pc = await world.pc()
  await signIn(pc, '/employer/login', 'ID（メールアドレス）', demoLogins.employer)
  await pc.goto('/employer/applicant-board')
  await look(pc, '1280-board')
  const boxes = pc.getByRole('checkbox')
  for (const index of [0, 1]) {
    await boxes.nth(index).focus()
    await pc.keyboard.press('Space')
  }
  await pc.locator('main').getByRole('button', { name: '選んだ方にメッセージを書く' }).focus()
  await pc.keyboard.press('Enter')
  await pc.getByRole('heading', { level: 1, name: '一斉メッセージ' }).waitFor()
  await pc.getByLabel('メッセージ', { exact: true }).fill('説明会のご案内です。')
  await look(pc, '1280-bulk')
  await press(pc, '確認へ進む')
  await look(pc, '1280-bulk-preview')
  await press(pc, '2名に送信する')
  await pc.getByText('2名に送信しました').waitFor()
  await pc.goto('/employer/logins')
  await look(pc, '1280-logins')
})

test('a firm opens its page on a phone, and the counter confirms it', async () => {
  const { service } = world
  const firm = await world.phone()
  await firm.goto('/employer/account-opening')
  await look(firm, '360-opening')
  await firm.getByRole('checkbox', { name: '同意します', exact: true }).check()
  await firm.getByLabel('メールアドレス', { exact: true }).fill('founder@example.co.jp')
  await press(firm, '次へ進む')
  await service.deliverMails()
  const password = 'Kx7-plum.Teapot'
  await firm.getByLabel('パスワード', { exact: true }).fill(password)
  await firm.getByLabel('パスワード（確認用）', { exact: true }).fill(password)
  await firm.getByLabel('認証キー', { exact: true }).fill(service.keyMailedTo('founder@example.co.jp'))
  await press(firm, '完了')
  await look(firm, '360-establishments-empty')
  await firm.getByRole('link', { name: '事業所を申し込む' }).click()
  for (const [label, value] of FIRM) await firm.getByLabel(label, { exact: true }).fill(value)
  await look(firm, '360-establishment-form')
  await press(firm, '確認を申し込む')
  await look(firm, '360-establishments')

  const counter = await world.phone()
  await signIn(counter, '/counter/login', 'ログインID', demoLogins.counter)
  await look(counter, '360-counter-home')
  await counter.goto('/counter/establishments')
  await counter.getByRole('link', { name: '株式会社見本の丘（架空）' }).click()
  await look(counter, '360-establishment-desk')
  await press(counter, '確認済みにする')
  await counter.getByText('事業所を確認しました').waitFor()
  await firm.goto('/employer/postings')
  expect(await firm.getByRole('button', { name: '新しい求人を申し込む' }).count()).toBe(1)
})
