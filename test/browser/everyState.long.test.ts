import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from './browserService.ts'
import { type DemoLookers, PHONE, startDemoLookers } from './demoLookers.ts'
import { tooWide } from './measures.ts'
import { expectGoodOnPhone } from './stateChecks.ts'
import { enter, nameOf, STATES } from './states.ts'

const CHECKER = 'node_modules/vnu-jar/build/dist/vnu.jar'
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-html-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the Nu checker says of a file, our own elements' names aside. */
function complaints(files: string[]): string[] {
  const java = spawnSync('java', ['-jar', CHECKER, '--format', 'json', '--exit-zero-always', ...files], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (java.error)
    throw new Error('The Nu checker needs Java 11 or later: install it (apt-get install default-jre-headless).')
  const { messages } = JSON.parse(java.stderr) as { messages: { type: string; message: string; url: string }[] }
  return messages
    .filter(({ type }) => type === 'error')
    .map(({ message, url }) => `${url.split('/').at(-1)} ${message}`)
}

let world: DemoLookers
beforeAll(async () => {
  world = await startDemoLookers()
}, 120_000)

test('the Nu checker finds no error in any page as the server sends it, and would find one', async () => {
  const files: string[] = []
  for (const [index, state] of STATES.entries()) {
    if (state.press) continue
    const page = await world.pageOf(state.as, PHONE)
    await enter(page, state)
    const sent = await page.evaluate(`fetch(location.href).then((answer) => answer.text())`)
    const file = join(folder, `${index}.html`)
    writeFileSync(file, String(sent))
    files.push(file)
  }
  expect(
    complaints(files).map((line) => line.replace(/^(\d+)\.html/, (_, index) => nameOf(STATES[Number(index)]!))),
  ).toEqual([])
  const wrong = join(folder, 'wrong.html')
  writeFileSync(wrong, '<!doctype html><html lang="ja"><title>x</title><p id="a"><p id="a"></html>')
  expect(complaints([wrong])).not.toEqual([])
})

const WIDTHS = [320, 360, 768, 1280]
const LOOKS = [
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['little motion, more contrast', { reducedMotion: 'reduce', contrast: 'more' }],
] as const

test.each(STATES.map((state) => [nameOf(state), state] as const))('in every width and look: %s', async (_, state) => {
  const page = await world.pageOf(state.as, PHONE)
  await expectGoodOnPhone(page, state)
  await enter(page, state)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    expect([width, await violationsOf(page), await tooWide(page)]).toEqual([width, [], 0])
  }
  for (const [look, media] of LOOKS) {
    await page.emulateMedia(media)
    expect([look, await violationsOf(page)]).toEqual([look, []])
    await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null, contrast: null })
  }
})
