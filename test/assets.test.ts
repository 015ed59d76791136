import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { startTestService } from './testService.ts'

/** What a phone on a slow line loads once (part 8), in bytes after gzip. */
const BUDGETS = { css: 25_000, js: 30_000 }

const manifest = JSON.parse(readFileSync('build/assets/manifest.json', 'utf8')) as { css: string; js: string }

test.each(['css', 'js'] as const)('the %s of all pages together stays within its budget', (kind) => {
  const bytes = gzipSync(readFileSync(`build/assets/${manifest[kind]}`)).length
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(BUDGETS[kind])
})

test('a browser may keep the files for good, because their names change with what is in them', async () => {
  const { app } = await startTestService()
  expect(readdirSync('build/assets')).toContain(manifest.css)
  for (const name of [manifest.css, manifest.js]) {
    expect(name).toMatch(/-[A-Z0-9]{8}\.(css|js)$/)
    const answer = await app.request(`/assets/${name}`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  }
  const page = await (await app.request('/')).text()
  expect(page).toContain(`/assets/${manifest.css}`)
  expect(page).toContain(`/assets/${manifest.js}`)
})
