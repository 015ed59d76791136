import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { demoLogins } from '../src/app/demoWorld.ts'
import { CATALOGUES } from '../src/app/languages/index.ts'
import { translatePage } from '../src/app/languages/translatePage.ts'
import { HttpBrowser } from '../test/httpBrowser.ts'
import { startServer } from '../test/runningServer.ts'

/**
 * `npm run untranslated -- en|easy`: walks every page that a visitor and the practice job seeker can reach by links, and prints
 * the phrases that the catalogue lacks, the most frequent first, each with a page on which it stands.
 */
const MOST_PAGES = 400
const language = process.argv[2] === 'easy' ? 'easy' : 'en'
const missing = new Map<string, { count: number; page: string }>()
let translated = 0

function note(html: string, page: string): void {
  const catalogue = CATALOGUES[language]
  const counting = {
    ...catalogue,
    find: (key: string, values: readonly string[]) => {
      const found = catalogue.find(key, values)
      if (found !== undefined) translated++
      return found
    },
  }
  translatePage(html, counting, (key) => {
    const entry = missing.get(key) ?? { count: 0, page }
    entry.count++
    missing.set(key, entry)
  })
}

/** One page of each kind is enough: numbers and ids in an address are of one kind. */
const kindOf = (href: string) => href.replace(/[?#].*$/, '').replace(/\/[\w-]*\d[\w-]*/g, '/*')

async function walk(browser: HttpBrowser, from: string[]): Promise<void> {
  const seen = new Set(from.map(kindOf))
  const waiting = [...from]
  for (let count = 0; waiting.length > 0 && count < MOST_PAGES; count++) {
    const path = waiting.shift()!
    const screen = await browser.open(path).catch(() => undefined)
    if (!screen?.headers.get('content-type')?.startsWith('text/html')) continue
    note(screen.html, path)
    for (const link of screen.document.querySelectorAll('a[href^="/"]')) {
      const href = link.getAttribute('href')!
      if (/^\/(employer|counter|demo|assets|\/)/.test(href) || seen.has(kindOf(href))) continue
      seen.add(kindOf(href))
      waiting.push(href)
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-untranslated-'))
const { build }: { build(): Promise<void> } = await import(pathToFileURL('scripts/build.mjs').href)
await build()
const server = await startServer({ DATA_DIR: folder })
try {
  await walk(new HttpBrowser(server.origin), ['/', '/jobs/results?v=1&q=%E4%BB%8B%E8%AD%B7'])
  const person = new HttpBrowser(server.origin)
  await person.open('/login')
  const { id, password } = demoLogins.jobSeeker
  await person.submit({ id, password }, { action: '/login' })
  await walk(person, ['/my-page'])
} finally {
  await server.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
for (const [key, { count, page }] of [...missing].sort(([, a], [, b]) => b.count - a.count))
  console.log(`${count}\t${key}\t${page}`)
console.error(`${translated} phrases translated, ${missing.size} different phrases are missing (${language})`)
