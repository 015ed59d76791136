import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, expect, vi } from 'vitest'
import { startTestService, type TestService } from '../testService.ts'
import { launchChromium } from './launchChromium.ts'

/** A browser on a busy machine takes its time; what a test waits for has limits of its own. */
vi.setConfig({ testTimeout: 180_000 })

/** The test service behind a real port, and a real browser before it. */
export interface BrowserService {
  service: TestService
  origin: string
  /** A phone, 360 px wide, with JavaScript. */
  phone(): Promise<Page>
  /** A PC without JavaScript. */
  pcWithoutJavaScript(): Promise<Page>
  /** A PC with JavaScript. */
  pc(): Promise<Page>
  /** Any other browser. */
  open(options: BrowserContextOptions): Promise<Page>
}

export async function startBrowserService(): Promise<BrowserService> {
  const service = await startTestService()
  const server = serve({ fetch: service.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const browser = await launchChromium()
  afterAll(async () => {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  })
  const open = async (options: BrowserContextOptions) => {
    const context: BrowserContext = await browser.newContext({
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      baseURL: origin,
      ...options,
    })
    context.setDefaultTimeout(20_000)
    return watched(await context.newPage(), origin)
  }
  return {
    service,
    origin,
    open,
    phone: () => open({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }),
    pc: () => open({ viewport: { width: 1280, height: 900 } }),
    pcWithoutJavaScript: () => open({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }),
  }
}

/** Fails the test on a broken content policy, a script error, or a request to anyone else (WEB-2, PRIV-10). */
function watched(page: Page, origin: string): Page {
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text()))
      throw new Error(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => {
    throw error
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !url.startsWith('data:')) throw new Error(`a request left our origin: ${url}`)
  })
  return page
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe complains about on a page as it stands.
 * @param rules only these rules; left out, everything of WCAG 2.2 AA and best practice
 */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page })
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(AXE_TAGS)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** No violation in this state, no scrolling in two directions, exactly one h1 (A11Y-1, A11Y-9). */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page), page.url()).toEqual([])
  expect(await page.locator('h1').count()).toBe(1)
  const tooWide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(tooWide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}
