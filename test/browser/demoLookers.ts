import type { BrowserContextOptions, Page } from 'playwright-core'
import { demoLogins, loadDemoWorld } from '../../src/app/demoWorld.ts'
import { givenAccount, PASSWORD } from '../people.ts'
import { type BrowserService, startBrowserService } from './browserService.ts'
import { WATCH_SHIFTS } from './measures.ts'
import type { Looker } from './states.ts'

const LOGIN_PATHS = { newcomer: '/login', jobSeeker: '/login', employer: '/employer/login', counter: '/counter/login' }

/** The demo world behind a real port, and its people before real browsers, already logged in. */
export interface DemoLookers extends BrowserService {
  /** One page for each person and kind of browser, kept for the whole file. */
  pageOf(looker: Looker, options?: BrowserContextOptions & { key?: string }): Promise<Page>
}

export async function startDemoLookers(): Promise<DemoLookers> {
  const world = await startBrowserService()
  const deps = world.service.deps()
  await loadDemoWorld(deps, { postings: 400 })
  const newcomer = await givenAccount(world.service, 'hajimete@example.jp')
  const logins = { ...demoLogins, newcomer: { id: newcomer.id, password: PASSWORD } }
  const pages = new Map<string, Promise<Page>>()
  const open = async (looker: Looker, options: BrowserContextOptions): Promise<Page> => {
    const page = await world.open(options)
    await page.addInitScript(WATCH_SHIFTS)
    if (looker === 'visitor') return page
    await page.goto(LOGIN_PATHS[looker])
    await page.locator('main [name=id]').fill(logins[looker].id)
    await page.locator('main [name=password]').fill(logins[looker].password)
    await page.locator('main').getByRole('button', { name: 'ログイン', exact: true }).click()
    await page.waitForURL((url) => !url.pathname.endsWith('/login'))
    return page
  }
  return {
    ...world,
    pageOf(looker, { key = 'phone', ...options } = {}) {
      const name = `${looker} ${key}`
      if (!pages.has(name)) pages.set(name, open(looker, options))
      return pages.get(name)!
    },
  }
}

export const PHONE: BrowserContextOptions & { key: string } = {
  key: 'phone',
  viewport: { width: 360, height: 740 },
  hasTouch: true,
}
export const PC: BrowserContextOptions & { key: string } = { key: 'pc', viewport: { width: 1280, height: 900 } }
