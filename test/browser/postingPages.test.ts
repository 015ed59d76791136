import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { generatePostings, importPostings, postingRecords } from '../../src/features/jobPostings/index.ts'
import { givenPosting } from '../applicationPeople.ts'
import { givenJobSeeker, givenStaffMember, PASSWORD } from '../people.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

/** A folder for pictures of every state; none unless set. */
const PICTURES = process.env.PICTURES

let world: BrowserService
/** Addresses of open postings, the one with the longest 求人票 first. */
let longest: { id: number; publicId: string }[]

beforeAll(async () => {
  world = await startBrowserService()
  const { db, now } = world.service
  const sheets = generatePostings({ count: 400, seed: 'pages', asOf: '2026-11-21' })
  await importPostings(db, postingRecords(sheets), { now: now() })
  const rows = await db
    .selectFrom('jobPosting')
    .select(['id', 'publicId', 'sheet'])
    .where('disclosureLevel', '=', 1)
    .where('status', '=', 'open')
    .execute()
  longest = rows
    .map(({ id, publicId, sheet }) => ({ id, publicId, length: JSON.stringify(sheet).length }))
    .sort((a, b) => b.length - a.length)
})

/** Each state is looked at by axe, and drawn where somebody wants to see it. */
async function shoot(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
  await expectAccessible(page)
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('every 求人票, the longest and the shortest, prints on one sheet of A4 and comes as a tagged PDF', async () => {
  const page = await world.pc()
  for (const { publicId } of [...longest.slice(0, 12), ...longest.slice(-3)]) {
    await page.goto(`/jobs/${publicId}/sheet`)
    const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pagesOf(printed), publicId).toBe(1)
  }
  await expectAccessible(page)
  const answer = await world.service.app.request(`http://localhost:3000/jobs/${longest[0]!.publicId}/sheet.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pdf = Buffer.from(await answer.arrayBuffer())
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  expect(pagesOf(pdf)).toBe(1)
  if (PICTURES) {
    await page.goto(`/jobs/${longest[0]!.publicId}/sheet`)
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: `${PICTURES}/sheet-print.png`, fullPage: true })
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`${PICTURES}/sheet.pdf`, pdf)
    await page.emulateMedia({ media: 'screen' })
    await page.pdf({ format: 'A4', preferCSSPageSize: true, path: `${PICTURES}/sheet-chromium.pdf` })
  }
})

test('a report goes from the phone of a job seeker to the counter’s desk and back, readable for everyone', async () => {
  const { service } = world
  const phone = await world.phone()
  const posting = await givenPosting(service, { title: '介護職員' })
  const hanako = await givenJobSeeker(service)
  await phone.goto('/login')
  await phone.getByLabel('ID（メールアドレス）', { exact: true }).fill(hanako.id)
  await phone.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await phone.getByRole('button', { name: 'ログイン', exact: true }).click()
  await phone.goto(`/my-page/jobs/${posting.publicId}`)
  await shoot(phone, 'posting-360')
  await phone.getByRole('link', { name: '内容が実際と違うことを知らせる' }).click()
  await shoot(phone, 'report-form-360')
  await phone.getByRole('button', { name: '知らせる', exact: true }).click()
  await shoot(phone, 'report-error-360')
  await phone.getByLabel('賃金・手当', { exact: true }).check()
  await phone.getByLabel('実際はどうでしたか', { exact: true }).fill('面接で月18万円と言われた')
  await phone.getByRole('button', { name: '知らせる', exact: true }).click()
  await shoot(phone, 'reports-360')

  const pc = await world.pc()
  const staff = await givenStaffMember(service)
  await pc.goto('/counter/login')
  await pc.getByLabel('ログインID', { exact: true }).fill(staff.id)
  await pc.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await pc.getByRole('button', { name: 'ログイン', exact: true }).click()
  await pc.goto('/counter/posting-reports')
  await shoot(pc, 'desk-1280')
  await pc.getByRole('link', { name: /介護職員/ }).click()
  await shoot(pc, 'desk-report-1280')
  await pc.getByRole('button', { name: '担当する' }).click()
  await pc.getByLabel('確認した内容', { exact: true }).fill('電話で確認')
  await pc.getByRole('button', { name: '確認を記録' }).click()
  await pc.getByLabel('事実と違った：求人票を直す', { exact: true }).check()
  await pc.getByLabel('賃金（ａ＋ｂ）下限', { exact: true }).fill('180000')
  await pc.getByRole('button', { name: '結果を決めて知らせる' }).click()
  await pc.getByText('報告した求職者に知らせました').waitFor()
  await shoot(pc, 'desk-done-1280')
  await phone.goto(`/my-page/jobs/${posting.publicId}`)
  await phone.getByText('月給 205,000円～290,000円 から 月給 180,000円～290,000円 に変わりました').waitFor()
  await shoot(phone, 'posting-history-360')
  await pc.goto(`/jobs/${longest[5]!.publicId}`)
  await shoot(pc, 'public-posting-1280')
  await pc.goto('/guide/data-service/api')
  await shoot(pc, 'api-guide-1280')
  await phone.goto('/guide/data-service/api')
  await shoot(phone, 'api-guide-360')
})

test('the mails of a saved condition are set on a phone and stopped from the mail, readable for everyone', async () => {
  const { service } = world
  const phone = await world.phone()
  const hanako = await givenJobSeeker(service)
  await phone.goto('/login')
  await phone.getByLabel('ID（メールアドレス）', { exact: true }).fill(hanako.id)
  await phone.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await phone.getByRole('button', { name: 'ログイン', exact: true }).click()
  await phone.goto('/my-page/jobs/results?q=通訳')
  await phone.getByRole('button', { name: 'この条件を保存' }).click()
  await phone.goto('/my-page/saved-searches/1')
  await shoot(phone, 'alert-setting-360')
  await phone.getByLabel('毎日', { exact: true }).check()
  await phone.getByRole('button', { name: '設定を保存' }).click()
  await phone.getByText('新しい求人を毎日お知らせします。').waitFor()
  await shoot(phone, 'saved-searches-360')
  await givenPosting(service, { title: '通訳' })
  service.advanceDays(1)
  await service.runTimers()
  const mail = service.mails.findLast(({ to }) => to === hanako.id)
  const pc = await world.pcWithoutJavaScript()
  await pc.goto(new URL(mail!.listUnsubscribe!).pathname)
  await pc.getByRole('button', { name: 'お知らせメールを止める' }).click()
  await pc.getByText('お知らせメールを止めました。').waitFor()
  if (PICTURES) await pc.screenshot({ path: `${PICTURES}/alert-stopped-1280.png`, fullPage: true })
})
