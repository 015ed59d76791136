import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { browserEnvironment, findChromium } from '../test/browser/chromium.ts'
import { freePort, startServer } from '../test/runningServer.ts'

/**
 * `npm run lighthouse [-- /path …]`: the public pages as a phone on a slow line sees them. Ends with 1 where a page scores below
 * what we promise. Pages behind the login are measured by the browser tests.
 */
const PATHS = ['/', '/login', '/jobs', '/jobs/results', '/faq', '/account-opening']
const LEAST = { accessibility: 100, performance: 95, 'best-practices': 95 } as const

async function measure(url: string, port: number): Promise<Record<string, number>> {
  const result = await lighthouse(url, { port, onlyCategories: Object.keys(LEAST), logLevel: 'silent', locale: 'ja' })
  const { runtimeError } = result!.lhr
  if (runtimeError) console.log(runtimeError.message)
  return Object.fromEntries(
    Object.entries(result!.lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-lighthouse-'))
const { build }: { build(): Promise<void> } = await import(pathToFileURL('scripts/build.mjs').href)
await build()
const server = await startServer({ DATA_DIR: folder })
const port = await freePort()
const browser = await chromium.launch({
  executablePath: await findChromium(),
  env: browserEnvironment(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${port}`],
})
try {
  const named = process.argv.slice(2)
  for (const path of named.length > 0 ? named : PATHS) {
    const scores = await measure(server.origin + path, port)
    const low = Object.entries(LEAST).filter(([name, least]) => scores[name]! < least)
    console.log(`${low.length > 0 ? '不足' : '良  '} ${path.padEnd(18)} ${JSON.stringify(scores)}`)
    if (low.length > 0) process.exitCode = 1
  }
} finally {
  await browser.close()
  await server.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
