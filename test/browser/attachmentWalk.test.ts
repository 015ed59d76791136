import type { Page } from 'playwright-core'
import { beforeAll, expect, test, vi } from 'vitest'
import { givenJobSeeker, givenPosting } from '../applicationPeople.ts'
import { aPdf, aPng } from '../attachmentFiles.ts'
import { givenEmployer, PASSWORD } from '../people.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

vi.setConfig({ testTimeout: 300_000 })

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
})

async function signIn(page: Page, path: string, id: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel('ID（メールアドレス）', { exact: true }).fill(id)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.locator('main').getByRole('button', { name: 'ログイン', exact: true }).click()
}

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: aPdf(`% ${name}`) })
const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name, exact: true }).click()

/** Kept where someone wants to look at the screens. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.TEST_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test('Hanako sends 履歴書 from her phone, and the employer saves it on a PC without JavaScript and answers with a file', async () => {
  const { service } = world
  const employer = await givenEmployer(service, '株式会社やさしい介護（架空）')
  const hanako = await givenJobSeeker(service, { familyName: '試験', givenName: '花子' })
  const posting = await givenPosting(service, { employerId: employer.employerId, takesDocuments: true })
  const phone = await world.phone()
  await signIn(phone, '/login', hanako.id)
  await phone.goto(`/my-page/job-applications/new/${posting.publicId}`)
  await phone.getByLabel('志望動機', { exact: true }).fill('志望します。')
  await phone.getByLabel('添付ファイル', { exact: true }).setInputFiles([pdf('履歴書.pdf'), pdf('職務経歴書.pdf')])
  await press(phone, 'ファイルを追加')
  expect(await phone.getByLabel('志望動機', { exact: true }).inputValue()).toBe('志望します。')
  await expectAccessible(phone)
  await keepPicture(phone, 'apply-phone')
  await press(phone, '職務経歴書.pdfを外す')
  await phone
    .getByLabel('添付ファイル', { exact: true })
    .setInputFiles({ name: '実行.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
  await press(phone, '次へ進む')
  expect(await phone.title()).toMatch(/^エラー：/)
  await expectAccessible(phone)
  await keepPicture(phone, 'apply-refused-phone')
  await press(phone, '次へ進む')
  await expectAccessible(phone)
  await press(phone, '応募する')

  const pc = await world.pcWithoutJavaScript()
  await signIn(pc, '/employer/login', employer.id)
  const { publicId } = await service.db.selectFrom('jobApplication').select('publicId').executeTakeFirstOrThrow()
  await pc.goto(`/employer/applicants/${publicId}`)
  await keepPicture(pc, 'applicant-pc')
  const saving = pc.waitForEvent('download')
  await pc.getByRole('link', { name: /履歴書\.pdf/ }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('履歴書.pdf')
  await pc.getByLabel('メッセージ', { exact: true }).fill('会場の案内図をお送りします。')
  await pc
    .getByLabel('添付ファイル', { exact: true })
    .setInputFiles({ name: '案内図.png', mimeType: 'image/png', buffer: aPng() })
  await press(pc, '送信')

  await phone.goto('/my-page/messages')
  await phone.locator('main a[href^="/my-page/messages/"]').first().click()
  await expectAccessible(phone)
  await keepPicture(phone, 'thread-phone')
  await phone.getByRole('link', { name: /案内図\.png/ }).waitFor()
  await phone.goto('/my-page/activity-record')
  await expectAccessible(phone)
  await keepPicture(phone, 'record-phone')
  await pc.goto('/employer/messages')
  await pc.locator('main a[href^="/employer/messages/"]').first().click()
  await keepPicture(pc, 'thread-pc')
})
