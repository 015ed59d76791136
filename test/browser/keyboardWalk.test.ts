import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { demoLogins } from '../../src/app/demoWorld.ts'
import { type DemoLookers, PC, startDemoLookers } from './demoLookers.ts'

let world: DemoLookers
beforeAll(async () => {
  world = await startDemoLookers()
}, 120_000)

/** No page needs more steps than this; whoever takes more is caught in a trap. */
const MOST_STEPS = 250

/** The name of what has the focus, as its label or its own words give it. */
const FOCUSED = `(() => {
  const at = document.activeElement
  const label = at.labels?.[0]?.innerText ?? at.getAttribute('aria-label') ?? at.innerText ?? ''
  return label.replace(/\\s+/g, ' ').trim()
})()`

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>(FOCUSED)
    if (typeof name === 'string' ? focused === name || focused.startsWith(`${name} `) : name.test(focused)) return
  }
  throw new Error(`the keyboard does not reach ${name} on ${page.url()}`)
}

async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press(key)])
  await page.waitForLoadState()
}

const heading = async (page: Page) => (await page.locator('h1').textContent())?.trim()

async function signIn(page: Page, path: string, face: keyof typeof demoLogins): Promise<void> {
  await page.goto(path)
  await tabTo(page, /^(ID|ログインID)/)
  await page.keyboard.type(demoLogins[face].id)
  await tabTo(page, /^パスワード/)
  await page.keyboard.type(demoLogins[face].password)
  await press(page, 'ログイン')
}

test('J4: with the keyboard alone a person logs in, goes through the menu, skips to the contents and logs out', async () => {
  const page = await world.open(PC)
  await signIn(page, '/login', 'jobSeeker')
  expect(await heading(page)).toBe('求職者マイページホーム')
  for (const name of ['求人検索', '求職活動状況', 'メッセージ', '求職者情報・設定']) {
    await press(page, new RegExp(`^${name}`))
    expect(await page.locator('nav [aria-current="page"]').first().innerText()).toContain(name)
  }
  await page.reload()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await page.goto('/my-page')
  await press(page, 'ログアウト')
  expect(new URL(page.url()).pathname).toBe('/')
})

test('J10: with the keyboard alone a person searches and reads a posting', async () => {
  const page = await world.open(PC)
  await signIn(page, '/login', 'jobSeeker')
  await press(page, '求人検索')
  await tabTo(page, 'フリーワード')
  await page.keyboard.type('介護')
  await press(page, '検索')
  expect(await heading(page)).toBe('求人検索結果')
  const title = (await page.locator('main h3 a, main h2 a').first().innerText()).trim()
  await press(page, title)
  expect(await heading(page)).toBe('求人の詳細')
})

test('J14: with the keyboard alone an employer opens an application', async () => {
  const page = await world.open(PC)
  await signIn(page, '/employer/login', 'employer')
  await press(page, '応募者一覧')
  expect(await heading(page)).toBe('応募者一覧')
  const name = (await page.locator('main a[href*="/employer/applicants/"]').first().innerText()).trim()
  await press(page, name)
  expect(await heading(page)).toBe('応募者情報詳細')
})

test('J19: with the keyboard alone a member of the staff finds a person by number, as a scanner types it', async () => {
  const page = await world.open(PC)
  await signIn(page, '/counter/login', 'counter')
  await page.waitForFunction('document.activeElement.matches("main input")')
  await page.keyboard.type('70000-01169703')
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  await page.waitForLoadState()
  expect(await heading(page)).toBe('求職者の状況')
})
