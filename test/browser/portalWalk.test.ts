import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenJobSeeker, PASSWORD } from '../people.ts'
import { startPracticePortal } from '../portal/portalWorld.ts'
import { expectAccessible } from './browserService.ts'
import { launchChromium } from './launchChromium.ts'

const SITE = '厚生労働省ハローワークインターネットサービス'

let world: Awaited<ReturnType<typeof startPracticePortal>>
let browser: Browser
beforeAll(async () => {
  world = await startPracticePortal()
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Fails on a broken content policy, a script error, or a request to anyone but the two sites. */
async function openPage(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo', ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text()))
      throw new Error(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => {
    throw error
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol !== 'data:' && ![world.site, world.portal].includes(origin))
      throw new Error(`a request went to ${request.url()}`)
  })
  return page
}

const WAYS: [string, string, Parameters<Browser['newContext']>[0]][] = [
  ['on a phone', 'テストカード 明日 勇気', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
  [
    'on a PC without JavaScript',
    'テストカード 練習 花子',
    { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
  ],
  ['on a PC', 'テストカード 体験 太郎', { viewport: { width: 1280, height: 900 } }],
]

test.each(WAYS)(
  '%s a person walks every operation of the manual on both sites (3.1(2), 3.3, 3.4)',
  async (_, card, options) => {
    const { id } = await givenJobSeeker(world.service)
    const page = await openPage(options)
    const steps = stepsOf(page, options?.javaScriptEnabled === false ? async () => {} : expectAccessible)
    await steps.logInAtPortal(card)
    await steps.connect(id)
    await steps.useSiteAndLogOut()
    await steps.comeBackFromPortal()
    await steps.disconnect()
    await steps.meetMismatch()
    await steps.connectFromConsent(id)
  },
)

function stepsOf(page: Page, check: (page: Page) => Promise<void>) {
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const row = page.getByRole('row', { name: SITE })

  async function see(origin: string, title: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    expect(new URL(page.url()).origin).toBe(origin)
    await check(page)
  }

  async function giveIdAndPassword(id: string): Promise<void> {
    await see(world.site, 'マイページ属性連携認証')
    await page.getByLabel('ID（メールアドレス）', { exact: true }).fill(id)
    await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
    await button('同意').click()
    await see(world.portal, 'つながり完了')
  }

  async function isInMyPage(): Promise<void> {
    await page.waitForURL(`${world.site}/my-page**`)
  }

  return {
    async logInAtPortal(card: string) {
      await page.goto(`${world.portal}/`)
      await see(world.portal, 'ログイン')
      await button(card).click()
      await see(world.portal, 'メインメニュー')
      expect(await page.getByText('ログイン中').count()).toBe(1)
      await link('よくあるご質問').click()
      await see(world.portal, 'よくあるご質問')
      await link('お問い合わせ').click()
      await see(world.portal, 'お問い合わせ')
      await link('マイナポータル').click()
    },

    async connect(id: string) {
      await link('もっとつながる').click()
      await see(world.portal, 'もっとつながる')
      expect(await page.getByText('つながっているウェブサイトはありません。').count()).toBe(1)
      expect(await page.getByRole('row', { name: 'ねんきんネット' }).getByText('処理中', { exact: true }).count()).toBe(
        1,
      )
      await row.getByRole('link', { name: 'つなぎ方が分からない方はこちら' }).click()
      await see(world.portal, 'つなぎ方')
      await link('もっとつながる一覧へ').click()
      await row.getByRole('link', { name: 'つなぐ' }).click()
      await see(world.portal, '同意確認')
      await button('同意').click()
      await giveIdAndPassword(id)
    },

    async useSiteAndLogOut() {
      await link(`${SITE}を利用する`).click()
      await isInMyPage()
      await page.goto(`${world.site}/my-page/settings`)
      await page.getByRole('link', { name: '連携の確認・解除' }).click()
      await see(world.site, 'マイナポータル連携')
      if (page.viewportSize()!.width < 400) await page.getByRole('button', { name: 'メニュー' }).first().click()
      await page.getByRole('button', { name: 'ログアウト' }).last().click()
      await page.getByText('マイナポータルの画面でもログアウト').waitFor()
    },

    async comeBackFromPortal() {
      await page.goto(`${world.portal}/connections`)
      await see(world.portal, 'もっとつながる')
      await link(SITE).click()
      await isInMyPage()
    },

    async disconnect() {
      await page.goto(`${world.portal}/connections`)
      await row.getByRole('link', { name: 'やめる' }).click()
      await see(world.portal, 'つながりの解除')
      await button('同意').click()
      await see(world.portal, 'もっとつながる')
      expect(await row.getByRole('link', { name: 'つなぐ' }).count()).toBe(1)
    },

    async meetMismatch() {
      await page.goto(`${world.site}/login`)
      await link('マイナポータルでログイン').click()
      await see(world.site, '属性連携不整合確認')
    },

    async connectFromConsent(id: string) {
      await link('マイナポータル連携開始').click()
      await see(world.portal, '同意確認')
      await button('同意').click()
      await giveIdAndPassword(id)
      await link('マイナポータルメインメニューへ').click()
      await button('ログアウト').click()
      await see(world.portal, 'ログイン')
      await page.goto(`${world.site}/login`)
      await link('マイナポータルでログイン').click()
      await see(world.portal, 'ログイン')
    },
  }
}
