import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { generatePostings, importPostings, postingRecords } from '../../src/features/jobPostings/index.ts'
import { givenJobSeeker, PASSWORD } from '../people.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
  const sheets = generatePostings({ count: 400, seed: 'walk', asOf: '2026-11-21' })
  await importPostings(world.service.db, postingRecords(sheets), { now: world.service.now() })
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

/** J10 and J11: search, narrow, read, save the conditions, keep a favourite, search again with one press, compare. */
async function walk(page: Page, check: (page: Page) => Promise<void>): Promise<void> {
  const person = await givenJobSeeker(world.service)
  await page.goto('/login')
  await page.getByLabel('ID（メールアドレス）', { exact: true }).fill(person.id)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()

  await page.goto('/my-page/jobs')
  expect(await heading(page)).toBe('求人検索')
  await check(page)
  await page.getByLabel('フリーワード', { exact: true }).fill('介護')
  await page.getByRole('button', { name: '検索', exact: true }).first().click()
  expect(await heading(page)).toBe('求人検索結果')
  await check(page)
  await page.getByRole('button', { name: 'この条件を保存' }).click()
  await page.getByText('検索条件1に保存しました').waitFor()
  await check(page)

  await page.getByRole('button', { name: '☆ お気に入り' }).first().click()
  await page.getByText('お気に入りに追加しました。').waitFor()
  expect(await page.getByRole('button', { name: '★ お気に入り済み' }).count()).toBe(1)
  await page.getByRole('heading', { level: 2 }).getByRole('link').nth(1).click()
  expect(await heading(page)).toBe('求人の詳細')
  await check(page)
  await page.getByRole('button', { name: 'お気に入りに追加' }).click()
  await page.getByRole('button', { name: 'お気に入りから外す' }).waitFor()

  await page.goto('/my-page/job-applications/favourites')
  await check(page)
  for (const box of await page.getByRole('checkbox', { name: '比較' }).all()) await box.check()
  await page.getByRole('button', { name: '選んだ求人を比較' }).click()
  expect(await heading(page)).toBe('求人の比較')
  expect(await page.getByRole('columnheader').count()).toBe(3)
  await check(page)

  await page.goto('/my-page')
  await page.locator('#saved-searches').getByRole('link', { name: '検索', exact: true }).click()
  expect(await heading(page)).toBe('求人検索結果')
  expect(await page.getByLabel('フリーワード', { exact: true }).inputValue()).toBe('介護')
}

test('on a phone Hanako searches, keeps conditions and postings, compares two and searches again with one press', async () => {
  await walk(await world.phone(), expectAccessible)
})

test('on a PC without JavaScript Taro does the same', async () => {
  await walk(await world.pcWithoutJavaScript(), async () => {})
})
