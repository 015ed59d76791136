import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  /** What a phone's picture begins with, where that is not the top of the page. */
  fromOnPhone?: string
}

const SHOTS: Shot[] = [
  { name: 'top', path: '/' },
  { name: 'jobs', path: '/jobs/results?v=1&q=%E4%BB%8B%E8%AD%B7', fromOnPhone: 'main article' },
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
    if (size === 'phone' && shot.fromOnPhone) {
      await page
        .locator(shot.fromOnPhone)
        .first()
        .evaluate((element) => element.scrollIntoView())
    }
    writeFileSync(join(FOLDER, `${shot.name}-${size}.jpg`), await page.screenshot({ type: 'jpeg', quality: 70 }))
    await context.close()
  }
}

/** The README's picture: home on a PC, with the list of postings on a phone beside it. */
async function drawOverview(browser: Browser): Promise<void> {
  const picture = (name: string) => `data:image/jpeg;base64,${readFileSync(join(FOLDER, name)).toString('base64')}`
  const page = await browser.newPage({ viewport: { width: 1200, height: 640 } })
  await page.setContent(`<style>
      body { margin: 0; background: #dfe4ea; display: flex; gap: 24px; padding: 24px; height: 592px; align-items: flex-start }
      img { border-radius: 10px; box-shadow: 0 4px 16px #0004 }
      .pc { width: 832px; height: 592px; object-fit: cover; object-position: top }
      .phone { width: 288px; height: 592px }
    </style><img class="pc" src="${picture('home-pc.jpg')}"><img class="phone" src="${picture('jobs-phone.jpg')}">`)
  await page.screenshot({ path: join(FOLDER, 'overview.jpg'), type: 'jpeg', quality: 80 })
  await page.close()
}

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-screenshots-'))
const { build }: { build(): Promise<void> } = await import(pathToFileURL('scripts/build.mjs').href)
await build()
mkdirSync(FOLDER, { recursive: true })
const server = await startServer({ DATA_DIR: folder })
const browser = await launchChromium()
try {
  for (const shot of SHOTS) await draw(browser, server.origin, shot)
  await drawOverview(browser)
} finally {
  await browser.close()
  await server.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
