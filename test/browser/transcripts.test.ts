import { buildSync } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { type DemoLookers, PHONE, startDemoLookers } from './demoLookers.ts'
import { enter, type PageState } from './states.ts'

let world: DemoLookers
let reader: string
beforeAll(async () => {
  world = await startDemoLookers()
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { virtual } from '@guidepup/virtual-screen-reader/browser.js'`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'screenReader',
    logLevel: 'silent',
  })
  reader = outputFiles[0]!.text
}, 120_000)

/** The core pages. What is heard on each is kept as a text that people read before it is changed. */
const PAGES: [string, PageState][] = [
  ['top', { as: 'visitor', path: '/' }],
  ['login', { as: 'visitor', path: '/login' }],
  ['login-failed', { as: 'visitor', path: '/login', press: 'ログイン' }],
  ['account-opening', { as: 'visitor', path: '/account-opening' }],
  ['home', { as: 'jobSeeker', path: '/my-page' }],
  ['messages', { as: 'jobSeeker', path: '/my-page/messages' }],
]

test.each(PAGES)('a person who hears %s hears it in the order it is to be understood', async (name, state) => {
  const page = await world.pageOf(state.as, PHONE)
  await enter(page, state)
  await page.evaluate(`${reader}; globalThis.screenReader = screenReader`)
  const heard = await page.evaluate<string[]>(`(async () => {
    const { virtual } = screenReader
    await virtual.start({ container: document.querySelector('main') })
    for (let steps = 0; steps < 600; steps++) {
      await virtual.next()
      if ((await virtual.lastSpokenPhrase()) === 'end of main') break
    }
    const log = await virtual.spokenPhraseLog()
    await virtual.stop()
    return log
  })()`)
  await expect(`${heard.join('\n')}\n`).toMatchFileSnapshot(`transcripts/${name}.txt`)
})
