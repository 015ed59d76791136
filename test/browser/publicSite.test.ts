import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { type BrowserService, expectAccessible, startBrowserService } from './browserService.ts'

let world: BrowserService
beforeAll(async () => {
  world = await startBrowserService()
  await loadSampleOffices(world.service.deps())
})

const PAGES = [
  '/',
  '/?signed-out=1',
  '/menu',
  '/news',
  '/guide/my-page',
  '/guide/job-seekers',
  '/guide/employers',
  '/guide/data-service',
  '/manual',
  '/manual/signing-in',
  '/manual/notes',
  '/faq',
  '/faq?q=%E8%AA%8D%E8%A8%BC',
  '/faq?q=zzzz',
  '/contact',
  '/help/mail',
  '/offices',
  '/offices?prefecture=13',
  '/offices?postal-code=123',
  '/links',
  '/sitemap',
  '/site-policy',
  '/accessibility',
  '/privacy',
  '/terms',
]

test('every public page is accessible on a phone, and the largest letters fit the screen', async () => {
  const page = await world.phone()
  for (const path of PAGES) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: '閲覧支援' }).click()
  await page.getByRole('button', { name: '200%' }).click()
  for (const path of PAGES) {
    await page.goto(path)
    expect([path, await widthTooMuch(page)]).toEqual([path, 0])
  }
})

const widthTooMuch = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

test('the menu leads a person on a phone from page to page, and a question opens its answer', async () => {
  const page = await world.phone()
  await page.goto('/')
  await page.getByRole('button', { name: 'メニュー' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'ヘルプ', exact: true }).click()
  await page.getByText('パスワードを忘れました。').click()
  await page.getByText('ハローワークでは、パスワードをお調べすることはできません').waitFor()
  await expectAccessible(page)
})

test('without JavaScript every question opens, the search answers, and no tool is offered that could not work', async () => {
  const page = await world.pcWithoutJavaScript()
  await page.goto('/faq')
  await page.getByLabel('質問を探す言葉').fill('退会')
  await page.getByRole('button', { name: '探す', exact: true }).click()
  await page.getByText('が入っている質問').waitFor()
  await page.getByText('退会するには？').click()
  await page.getByText('「マイページを退会」を押してください').waitFor()
  expect(await page.getByRole('button', { name: /閲覧支援/ }).count()).toBe(0)
})

test('the leaflet prints on two sheets of A4', async () => {
  const page = await world.pc()
  await page.goto('/guide/my-page')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
})
