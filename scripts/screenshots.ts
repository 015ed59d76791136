import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { demoLogins } from '../src/app/demoWorld.ts'
import { launchChromium } from '../test/browser/launchChromium.ts'
import { startServer } from '../test/runningServer.ts'

/** `npm run screenshots`: draws the pictures of the documents from the demo world, on a phone and on a PC. */
interface Shot {
  name: string
  path: string
  face?: keyof typeof demoLogins
}

const SHOTS: Shot[] = [
  { name: 'top', path: '/' },
  { name: 'jobs', path: '/jobs?v=1&word=%E4%BB%8B%E8%AD%B7' },
  { name: 'home', path: '/my-page', face: 'jobSeeker' },
  { name: 'activity', path: '/my-page/job-applications', face: 'jobSeeker' },
  { name: 'employer', path: '/employer', face: 'employer' },
  { name: 'counter', path: '/counter', face: 'counter' },
]

const SIZES = { phone: { width: 360, height: 740 }, pc: { width: 1280, height: 900 } }
const FOLDER = 'docs/pictures'

const LOGIN_PATHS = { jobSeeker: '/login', employer: '/employer/login', counter: '/counter/login' }

async function signIn(page: Page, face: keyof typeof demoLogins): Promise<void> {
  await page.goto(LOGIN_PATHS[face])
  await page.locator('[name=id]').fill(demoLogins[face].id)
  await page.locator('[name=password]').fill(demoLogins[face].password)
  await page.locator('main').getByRole('button', { name: 'ログイン', exact: true }).click()
}

async function draw(browser: Browser, origin: string, shot: Shot): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ baseURL: origin, viewport, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })
    const page = await context.newPage()
    if (shot.face) await signIn(page, shot.face)
    await page.goto(shot.path)
    writeFileSync(
      join(FOLDER, `${shot.name}-${size}.jpg`),
      await page.screenshot({ type: 'jpeg', quality: 70, fullPage: size === 'pc' }),
    )
    await context.close()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-screenshots-'))
const { build }: { build(): Promise<void> } = await import(pathToFileURL('scripts/build.mjs').href)
await build()
mkdirSync(FOLDER, { recursive: true })
const server = await startServer({ DATA_DIR: folder })
const browser = await launchChromium()
try {
  for (const shot of SHOTS) await draw(browser, server.origin, shot)
} finally {
  await browser.close()
  await server.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
