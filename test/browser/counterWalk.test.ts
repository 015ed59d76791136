import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  signedInBrowser,
  signIn,
  type TestJobSeeker,
} from '../applicationPeople.ts'
import { givenStaffMember, PASSWORD, type Person } from '../people.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

const OFFICE = '13010'

let world: BrowserService
let yuki: TestJobSeeker
let double: TestJobSeeker
let supervisor: Person
let posting: Awaited<ReturnType<typeof givenPosting>>
let employerId: number

beforeAll(async () => {
  world = await startBrowserService()
  const { service } = world
  await loadSampleOffices(service.deps())
  const kana: [string, string] = ['シケン', 'ユウキ']
  yuki = await givenJobSeeker(service, { familyName: '試験', givenName: '勇気', kana })
  double = await givenJobSeeker(service, { familyName: '試験', givenName: '勇気', kana })
  await service.db.updateTable('jobSeeker').set({ officeNumber: OFFICE, registrantKind: 'office' }).execute()
  await service.db
    .updateTable('jobSeeker')
    .set({ registrantKind: 'online' })
    .where('id', '=', double.jobSeekerId)
    .execute()
  const employer = await givenSignedInEmployer(service)
  employerId = employer.principalId
  posting = await givenPosting(service, { employerId: employer.employerId, title: '看護助手' })
  supervisor = await givenStaffMember(service, 'supervisor', OFFICE)
})

const heading = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent())?.trim()

async function signInAtCounter(page: Page): Promise<void> {
  await page.goto('/counter')
  await page.getByLabel('ログインID', { exact: true }).fill(supervisor.id)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.locator('main').getByRole('button', { name: 'ログイン', exact: true }).click()
  expect(await heading(page)).toBe('窓口ホーム')
}

let pictured = 0

/** The state is free of axe's complaints and does not scroll sideways; kept as a picture where `PICTURES` says so. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect([name, tooWide]).toEqual([name, 0])
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  pictured += 1
  await page.screenshot({ path: `${folder}/${String(pictured).padStart(2, '0')}-${name}.png`, fullPage: true })
}

describe.each([
  ['PC', 1280],
  ['tablet', 768],
])('on a %s', (device, width) => {
  test('a person is scanned, counselled and referred by keyboard alone, and both other faces have the letter', async () => {
    const page = await world.open({ viewport: { width, height: 900 } })
    await signInAtCounter(page)
    await look(page, `${device}-home`)
    // The scanner types into the box that has the focus, and presses Enter.
    await page.keyboard.type(yuki.number)
    await page.keyboard.press('Enter')
    await page.waitForURL(/job-seekers\/[\w-]{22}/)
    expect(await heading(page)).toBe('求職者の状況')
    await look(page, `${device}-brief`)
    await page.keyboard.press('F1')
    await page.keyboard.type('看護の求人を相談。')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('相談を記録しました。').waitFor()
    await page.keyboard.press('F3')
    await page.waitForURL(/jobs\?for=referral/)
    await page.locator('input:focus').waitFor()
    await page.keyboard.type(posting.number)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '看護助手を紹介' }).waitFor()
    await look(page, `${device}-jobs`)
    if (device !== 'PC') return
    await page.getByRole('link', { name: '看護助手を紹介' }).press('Enter')
    expect(await heading(page)).toBe('紹介')
    await look(page, `${device}-referral`)
    await page.getByRole('button', { name: '紹介', exact: true }).press('Enter')
    expect(await heading(page)).toBe('紹介状')
    await look(page, `${device}-letter`)
    const { service } = world
    const application = await service.db.selectFrom('jobApplication').select('publicId').executeTakeFirstOrThrow()
    await signIn(service, yuki.browser, 'jobSeeker', yuki.principalId)
    await yuki.browser.open(`/my-page/referral-letters/${application.publicId}`)
    expect(yuki.browser.screen.h1).toBe('紹介状')
    const employer = await signedInBrowser(service, 'employer', employerId)
    await employer.open(`/employer/referral-letters/${application.publicId}`)
    expect(employer.screen.h1).toBe('紹介状')
  })

  test('every other screen of the counter stands', async () => {
    const page = await world.open({ viewport: { width, height: 900 } })
    await signInAtCounter(page)
    const brief = `/counter/job-seekers/${yuki.publicId}`
    for (const [path, h1] of [
      [`${brief}/mailbox`, 'メールを受け取れない方'],
      [`${brief}/merge`, '重複した登録をまとめる'],
      [`${brief}/merge/${double.publicId}`, '重複した登録をまとめる'],
      [`${brief}/handover`, '利用安定所の引き継ぎ'],
      [`${brief}/identity`, '本人確認'],
      [`${brief}/ban`, '利用不可'],
      [`/counter/work-lists/unconfirmed`, '確認前のオンライン登録者'],
      [`/counter/work-lists/expiring?office=all`, '有効期限が近い方'],
      [`/counter/matching-people/${posting.publicId}`, '希望の合う方全員におすすめ求人を送る'],
      ['/counter/address-changes', 'メールアドレスの変更'],
      ['/counter/figures', '業務の数字'],
      ['/demo/clock?step=fortnight', '練習用の時計'],
    ] as const) {
      await page.goto(path)
      expect([path, await heading(page)]).toEqual([path, h1])
      await look(page, `${device}-${path.split('/').at(-1)!.replace(/\?.*/, '')}`)
    }
  })
})

test('an auditor reads the brief and finds no button on it', async () => {
  const page = await world.pc()
  supervisor = await givenStaffMember(world.service, 'auditor', OFFICE)
  await signInAtCounter(page)
  await page.goto(`/counter/job-seekers/${yuki.publicId}`)
  expect(await heading(page)).toBe('求職者の状況')
  expect(await page.locator('main form').count()).toBe(0)
  await look(page, 'auditor-brief')
})
