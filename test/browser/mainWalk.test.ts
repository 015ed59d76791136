import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { generatePostings, importPostings, postingRecords } from '../../src/features/jobPostings/index.ts'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { givenAccount, givenEmployer, givenStaffMember, PASSWORD } from '../people.ts'
import { REGISTRATION_FIELDS } from '../registrationFields.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

const MOTIVE = '利用者の暮らしを支える仕事がしたく、応募しました。'
const ANSWER = 'ご応募ありがとうございます。面接の日程をご連絡します。'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
  const { service } = world
  await loadSampleOffices(service.deps())
  const records = postingRecords(generatePostings({ count: 400, seed: 'walk', asOf: '2026-11-21' }))
  await importPostings(service.db, records, { now: service.now() })
})

const heading = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent())?.trim()

async function signIn(page: Page, path: string, idLabel: string, id: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel(idLabel, { exact: true }).fill(id)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.locator('main').getByRole('button', { name: 'ログイン', exact: true }).click()
}

/** Fills whatever kind of control stands behind a name. */
async function fill(page: Page, name: string, value: string | string[]): Promise<void> {
  const controls = page.locator(`main [name="${name}"]`)
  const kind = await controls
    .first()
    .evaluate((node) => (node.tagName === 'SELECT' ? 'select' : (node as HTMLInputElement).type))
  if (kind === 'select') await controls.first().selectOption(value)
  else if (kind === 'radio' || kind === 'checkbox')
    for (const one of [value].flat()) {
      if (one !== '') await page.locator(`main [name="${name}"][value="${one}"]`).check()
    }
  else await controls.first().fill(String(value))
}

async function register(page: Page): Promise<void> {
  for (const fields of Object.values(REGISTRATION_FIELDS)) {
    expect(await heading(page)).toBe('求職情報登録')
    for (const [name, value] of Object.entries(fields)) await fill(page, name, value)
    await page.getByRole('button', { name: '次へ進む', exact: true }).click()
  }
  await page.getByRole('button', { name: '完了', exact: true }).click()
  expect(await heading(page)).toBe('求職者マイページホーム')
}

/** A posting of the import that takes オンライン自主応募, and an employer who owns its establishment. */
async function givenImportedPosting() {
  const { service } = world
  const posting = await service.db
    .selectFrom('jobPosting')
    .select(['id', 'publicId', 'establishmentId', 'occupationTitle', 'number'])
    .where('disclosureLevel', '=', 1)
    .where('status', '=', 'open')
    .where('applicationDeadline', '>=', '2026-12-01')
    .where('acceptsDirectApplication', '=', true)
    .where('kind', '=', 'general')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const employer = await givenEmployer(service, '架空の求人者株式会社')
  await service.db
    .updateTable('establishment')
    .set({ employerId: employer.employerId })
    .where('id', '=', posting.establishmentId!)
    .execute()
  return { posting, employer }
}

async function walk(
  jobSeeker: Page,
  employerPage: Page,
  counter: Page,
  email: string,
  check: (page: Page) => Promise<void>,
) {
  const { service } = world
  await givenAccount(service, email)
  const { posting, employer } = await givenImportedPosting()
  const staff = await givenStaffMember(service)

  await signIn(jobSeeker, '/login', 'ID（メールアドレス）', email)
  await register(jobSeeker)
  await check(jobSeeker)

  await jobSeeker.goto('/my-page/jobs')
  expect(await heading(jobSeeker)).toBe('求人検索')
  await check(jobSeeker)
  await jobSeeker.getByLabel('フリーワード', { exact: true }).fill(posting.number)
  await jobSeeker.getByRole('button', { name: '検索', exact: true }).first().click()
  expect(await heading(jobSeeker)).toBe('求人検索結果')
  await check(jobSeeker)
  await jobSeeker.goto(`/my-page/jobs/${posting.publicId}`)
  expect(await heading(jobSeeker)).toBe('求人の詳細')
  await check(jobSeeker)

  await jobSeeker.getByRole('link', { name: 'オンライン自主応募', exact: true }).first().click()
  expect(await heading(jobSeeker)).toBe('オンライン自主応募')
  await jobSeeker.getByLabel('志望動機', { exact: true }).fill(MOTIVE)
  await jobSeeker.getByRole('button', { name: '次へ進む', exact: true }).click()
  expect(await heading(jobSeeker)).toBe('応募内容の確認')
  await check(jobSeeker)
  await jobSeeker.getByRole('button', { name: '応募する', exact: true }).click()
  expect(await heading(jobSeeker)).toBe('応募完了')
  await check(jobSeeker)

  await signIn(employerPage, '/employer/login', 'ID（メールアドレス）', employer.id)
  await employerPage.goto('/employer/applicants')
  expect(await heading(employerPage)).toBe('応募者一覧')
  await check(employerPage)
  await employerPage
    .locator('main')
    .getByRole('link', { name: /山田 花子/ })
    .first()
    .click()
  expect(await heading(employerPage)).toBe('応募者情報詳細')
  expect(await employerPage.locator('main').textContent()).toContain(MOTIVE)
  await check(employerPage)
  await employerPage.getByLabel('メッセージ', { exact: true }).fill(ANSWER)
  await employerPage.getByRole('button', { name: '送信', exact: true }).click()

  await jobSeeker.goto('/my-page')
  expect(await jobSeeker.locator('main').textContent()).toMatch(/新着メッセージ\s*1件/)
  await jobSeeker.goto('/my-page/messages')
  await jobSeeker.locator('main a[href^="/my-page/messages/"]').first().click()
  expect(await heading(jobSeeker)).toBe('メッセージの詳細')
  expect(await jobSeeker.locator('main').textContent()).toContain(ANSWER)
  await check(jobSeeker)

  await signIn(counter, '/counter/login', 'ログインID', staff.id)
  await findAtCounter(counter, email, posting.occupationTitle, check)
}

async function findAtCounter(counter: Page, email: string, title: string, check: (page: Page) => Promise<void>) {
  const { number } = await world.service.db
    .selectFrom('jobSeeker')
    .innerJoin('account', 'account.id', 'jobSeeker.accountId')
    .select('jobSeeker.number')
    .where('account.email', '=', email)
    .executeTakeFirstOrThrow()
  await counter.goto('/counter/job-seekers')
  expect(await heading(counter)).toBe('求職者検索')
  await check(counter)
  await counter.locator('main [type=search], main [type=text]').first().fill(number!)
  await counter.getByRole('button', { name: '検索', exact: true }).first().click()
  if ((await heading(counter)) === '求職者検索')
    await counter
      .locator('main')
      .getByRole('link', { name: /山田 花子/ })
      .first()
      .click()
  expect(await heading(counter)).toBe('求職者の状況')
  expect(await counter.locator('main').textContent()).toContain(title)
  await check(counter)
  const looks = await world.service.db.selectFrom('auditEntry').selectAll().execute()
  expect(looks.length).toBeGreaterThan(0)
}

test('on a phone Hanako registers, searches, applies; the employer answers; she reads it; the counter finds her', async () => {
  await walk(await world.phone(), await world.phone(), await world.pc(), 'hanako@example.jp', expectAccessible)
})

test('on a PC without JavaScript the same job gets done', async () => {
  const page = () => world.pcWithoutJavaScript()
  await walk(await page(), await page(), await page(), 'taro@example.jp', async () => {})
})
