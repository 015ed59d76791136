import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { givenAccount, PASSWORD } from '../people.ts'
import { REGISTRATION_FIELDS } from '../registrationFields.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'
import { measure } from './measures.ts'

const STEPS = [
  '基本情報',
  '求職情報提供等',
  '希望職種・時間等',
  '希望勤務地・賃金',
  '学歴・資格',
  '経歴',
  '障害情報',
  '自己PR',
]

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true }

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
  await loadSampleOffices(world.service.deps())
})

const stepOf = async (page: Page) => (await page.locator('main h2').first().textContent())?.trim()

/** The thumb: presses the middle of what it sees, never hovers, never uses a key; then waits for the next page. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.locator('main').getByRole('button', { name, exact: true }).last()
  await Promise.all([page.waitForEvent('load'), button.tap()])
}

/** The phone brings up a keyboard or a wheel for what was tapped. */
async function enter(page: Page, name: string, value: string | string[]): Promise<void> {
  const controls = page.locator(`main [name="${name}"]`)
  const kind = await controls
    .first()
    .evaluate((node) => (node.tagName === 'SELECT' ? 'select' : (node as HTMLInputElement).type))
  if (kind === 'radio' || kind === 'checkbox') {
    for (const one of [value].flat().filter(Boolean)) {
      const box = page.locator(`main [name="${name}"][value="${one}"]`)
      if (!(await box.isChecked())) await box.tap()
    }
    return
  }
  await controls.first().tap({ trial: true })
  if (kind === 'select') await controls.first().selectOption(value)
  else await controls.first().fill(String(value))
}

async function fillStep(page: Page, fields: Record<string, string | string[]>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await enter(page, name, value)
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/login')
  await page.getByLabel('ID（メールアドレス）', { exact: true }).fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await press(page, 'ログイン')
}

/** What a step holds, by field. */
const held = (page: Page) =>
  page.locator('main form').evaluate((form) =>
    [...new FormData(form as HTMLFormElement)]
      .filter(([name]) => !name.startsWith('_'))
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
  )

async function checkForThumbs(page: Page): Promise<void> {
  await expectAccessible(page)
  const { smallTargets, lowControls } = await measure(page)
  expect({ at: await stepOf(page), smallTargets, lowControls }).toMatchObject({ smallTargets: [], lowControls: [] })
}

test('with one thumb on a small phone Hanako fills eight steps, goes back and forth, saves, goes on elsewhere, and is registered', async () => {
  const { id: email } = await givenAccount(world.service, 'thumb@example.jp')
  const page = await world.open(PHONE)
  await signIn(page, email)
  const contents = Object.values(REGISTRATION_FIELDS) as Record<string, string | string[]>[]
  for (const [index, fields] of contents.slice(0, 5).entries()) {
    expect(await stepOf(page)).toBe(STEPS[index])
    await fillStep(page, fields)
    await checkForThumbs(page)
    await press(page, '次へ進む')
  }
  expect(await stepOf(page)).toBe('経歴')
  await press(page, '前へ戻る')
  expect(await stepOf(page)).toBe('学歴・資格')
  expect((await held(page)).join()).toContain('架空福祉専門学校')
  await press(page, '一時保存')
  expect(await page.locator('main').textContent()).toContain('一時保存しました')
  const saved = await held(page)

  const other = await world.open({ ...PHONE, javaScriptEnabled: false })
  await signIn(other, email)
  await other.goto('/my-page/registration')
  expect(await stepOf(other)).toBe('学歴・資格')
  expect(await held(other)).toEqual(saved)
  await press(other, '次へ進む')
  for (const [index, fields] of contents.slice(5).entries()) {
    expect(await stepOf(other)).toBe(STEPS[index + 5])
    await fillStep(other, fields)
    await press(other, '次へ進む')
  }
  expect(await other.locator('main').textContent()).toContain('入力内容の確認')
  await press(other, '完了')
  await other.waitForURL('**/my-page')
  expect(await other.locator('main').textContent()).toMatch(/70000-\d{8}/)
})
