import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { loadSampleMinimumWages } from '../../src/features/minimumWages/index.ts'
import { loadSampleOffices, sampleOffices } from '../../src/features/offices/index.ts'
import { givenEmployer, givenStaffMember, PASSWORD } from '../people.ts'
import { POSTING_FIELDS } from '../postingFields.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
  await loadSampleOffices(world.service.deps())
  await loadSampleMinimumWages(world.service.db)
})

const heading = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent())?.trim()
const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()

/** The screen as a person sees it, for who wants to look: `SHOTS=<folder>`. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  const folder = process.env.SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

async function signIn(page: Page, path: string, idLabel: string, id: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel(idLabel, { exact: true }).fill(id)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await press(page, 'ログイン')
}

async function fill(page: Page, name: string, value: string | string[]): Promise<void> {
  const controls = page.locator(`main [name="${name}"]`)
  const kind = await controls
    .first()
    .evaluate((node) => (node.tagName === 'SELECT' ? 'select' : (node as HTMLInputElement).type))
  if (kind === 'select') await controls.first().selectOption(value)
  else if (kind === 'radio' || kind === 'checkbox')
    for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check()
  else await controls.first().fill(String(value))
}

async function givenFirm() {
  const { service } = world
  const employer = await givenEmployer(service, '株式会社見本の木（架空）')
  await service.db
    .insertInto('establishment')
    .values({
      number: '1301-700001-1',
      employerId: employer.employerId,
      name: '株式会社見本の木（架空）',
      kana: null,
      postalCode: '1020072',
      address: '東京都千代田区飯田橋0-0-0（架空）',
      homePage: null,
      corporateNumber: null,
      employeesTotal: null,
      createdAt: service.now(),
      changedAt: service.now(),
    })
    .execute()
  return employer
}

async function writeAndSend(employer: Page, width: string): Promise<void> {
  await employer.goto('/employer/postings')
  await look(employer, `${width}-list`)
  await press(employer, '新しい求人を申し込む')
  for (const [step, fields] of Object.entries(POSTING_FIELDS)) {
    expect(await heading(employer)).toBe('求人申込み')
    for (const [name, value] of Object.entries(fields)) await fill(employer, name, value)
    await look(employer, `${width}-${step}`)
    await press(employer, '次へ進む')
  }
  await look(employer, `${width}-review`)
  await press(employer, '申し込む')
  expect(await heading(employer)).toBe('求人申込みの状況')
  await look(employer, `${width}-status`)
}

test('an employer on a phone writes a posting, a clerk returns and accepts it, and a visitor finds it', async () => {
  const { service } = world
  const firm = await givenFirm()
  const officeNumber = sampleOffices().find(({ name }) => name.startsWith('飯田橋'))!.number
  const staff = await givenStaffMember(service, 'clerk', officeNumber)
  const [employer, counter, visitor] = [await world.phone(), await world.pc(), await world.pcWithoutJavaScript()]
  await signIn(employer, '/employer/login', 'ID（メールアドレス）', firm.id)
  await writeAndSend(employer, '360')

  await signIn(counter, '/counter/login', 'ログインID', staff.id)
  await counter.goto('/counter/postings')
  await look(counter, '1280-desk-list')
  await counter.getByRole('link', { name: '介護職員（架空デイサービス）' }).click()
  expect(await heading(counter)).toBe('求人の受理')
  await press(counter, '担当になる')
  await look(counter, '1280-desk')
  await counter.getByText('指摘を書く').first().click()
  await counter.getByLabel('求人区分への指摘', { exact: true }).fill('パートの募集ではないか、確かめてください。')
  await press(counter, '差し戻し')

  await employer.goto('/employer/postings')
  await employer.getByRole('link', { name: '介護職員（架空デイサービス）' }).click()
  await employer.getByText('パートの募集ではないか、確かめてください。').first().waitFor()
  await look(employer, '360-returned')
  await employer.goto(`${employer.url().replace(/\/\w+$/, '')}/review`)
  await press(employer, '申し込む')

  await counter.goto('/counter/postings')
  await counter.getByRole('link', { name: '介護職員（架空デイサービス）' }).click()
  await press(counter, '担当になる')
  await counter.setViewportSize({ width: 360, height: 740 })
  await look(counter, '360-desk')
  await press(counter, '受理')
  await counter.getByText('で受理し、公開しました').waitFor()

  await visitor.goto('/jobs')
  await visitor.getByLabel('フリーワード', { exact: true }).first().fill('架空デイサービス')
  await visitor.locator('main').getByRole('button', { name: '検索', exact: true }).first().click()
  await visitor.getByRole('link', { name: '介護職員（架空デイサービス）' }).first().click()
  await visitor.getByText('株式会社見本の木（架空）').first().waitFor()
  await employer.goto('/employer/postings')
  await employer.getByRole('link', { name: '介護職員（架空デイサービス）' }).click()
  expect(await heading(employer)).toBe('求人の管理')
  await look(employer, '360-posting')
  await employer.setViewportSize({ width: 1280, height: 900 })
  await look(employer, '1280-posting')
  await press(employer, '写して新しい求人を作る')
  await look(employer, '1280-kind')
})
