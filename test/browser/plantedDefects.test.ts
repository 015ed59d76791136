import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type BrowserService, startBrowserService, violationsOf } from './browserService.ts'
import { loseBySpacing, measure, shiftOf, tooWide, WATCH_SHIFTS } from './measures.ts'

let world: BrowserService
let page: Page
beforeAll(async () => {
  world = await startBrowserService()
  page = await world.open({ viewport: { width: 320, height: 740 } })
  await page.addInitScript(WATCH_SHIFTS)
})

const style = (css: string) =>
  `{ const s = new CSSStyleSheet(); s.replaceSync(\`${css}\`); document.adoptedStyleSheets = [s] }`
const axe = () => violationsOf(page)

/** What is done to the login page, and the check that must see it. */
const DEFECTS: [string, string, () => Promise<unknown[]>][] = [
  ['a field without a label', `document.querySelector('main label').remove()`, axe],
  ['grey letters on white', style('main p, main label { color: #999 !important }'), axe],
  [
    'a heading of a level too deep',
    `document.querySelector('main h2')?.replaceWith(document.createElement('h5')); document.querySelector('main').insertAdjacentHTML('beforeend', '<h5>x</h5>')`,
    axe,
  ],
  [
    'two parts with the same id',
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<label for=main>x</label><input id=id aria-describedby=nothing-there>')`,
    axe,
  ],
  ['a page that names no language', `document.documentElement.removeAttribute('lang')`, axe],
  ['a button without a name', `document.querySelector('main button').textContent = ''`, axe],
  [
    'a picture without words',
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:,">')`,
    axe,
  ],
  [
    'a list item outside of a list',
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<li>x</li>')`,
    axe,
  ],
  [
    'two targets too small to hit',
    `document.querySelector('main').insertAdjacentHTML('beforeend', '<p><button class=tiny>あ</button><button class=tiny>い</button></p>'); ${style('.tiny { all: unset; display: inline-block; font-size: 8px }')}`,
    async () => (await measure(page)).smallTargets,
  ],
  [
    'a button of 30 px',
    style('main button { min-height: 0 !important; height: 30px !important; padding: 0 !important }'),
    async () => (await measure(page)).lowControls,
  ],
  [
    'a focus that cannot be seen',
    style('*:focus, *:focus-visible { outline: none !important; box-shadow: none !important }'),
    async () => (await measure(page)).unseenFocus,
  ],
  [
    'a bar that covers what has the focus',
    style('.mp-header { position: fixed; inset: 0; z-index: 9; height: 100vh; background: white }'),
    async () => (await measure(page)).unseenFocus,
  ],
  [
    'a part wider than a phone',
    style('main form { min-width: 40rem }'),
    async () => [(await tooWide(page)) || []].flat(),
  ],
  [
    'a box that cuts off wider words',
    style('main label, main h1 { display: block; height: 1em; overflow: hidden; white-space: nowrap; width: 4em }'),
    () => loseBySpacing(page),
  ],
  [
    'a page that moves after it was drawn',
    `document.body.insertAdjacentHTML('afterbegin', '<p class="late">late<br>late<br>late</p>')`,
    () => shiftOf(page),
  ],
]

test.each(DEFECTS)('the checks see %s', async (_, plant, check) => {
  await page.goto('/login')
  expect(await check()).toEqual([])
  await page.goto('/login')
  await page.evaluate(plant)
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))')
  expect(await check()).not.toEqual([])
})
