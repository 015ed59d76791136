import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type MemoryJobSearch,
  measureJobSearch,
  provideJobSearch,
  sqlJobSearch,
  startMemoryJobSearch,
} from '../../src/features/jobSearch/index.ts'
import { createMetrics } from '../../src/platform/metrics.ts'
import { givenPosting, signedInBrowser } from '../applicationPeople.ts'
import { givenStaffMember } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'
import { buildWorkerPrograms } from './workerPrograms.ts'

/** The whole service with the index in memory behind its pages, as the assembly wires it. */
let service: TestService
let search: MemoryJobSearch
let visitor: TestBrowser
let staff: TestBrowser
const metrics = createMetrics()
const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-search-pages-'))
const refusals: string[] = []

beforeAll(async () => {
  const workers = await buildWorkerPrograms()
  service = await startTestService({ now: '2026-11-21T09:00:00+09:00' })
  const refuse = (_: object, text: string) => refusals.push(text)
  search = startMemoryJobSearch(
    {
      databaseUrl: service.databaseUrl,
      dataDir,
      fallback: sqlJobSearch(service.db),
      log: { info: () => {}, warn: refuse },
      onAnswer: measureJobSearch(metrics.registry, () => search),
    },
    workers.programs,
  )
  provideJobSearch(service.db, search)
  await search.whenReady()
  visitor = service.browser()
  const { principalId } = await givenStaffMember(service)
  staff = await signedInBrowser(service, 'counter', principalId)
  return async () => {
    await search.stop()
    workers.remove()
    rmSync(dataDir, { recursive: true, force: true })
  }
}, 60_000)
afterAll(() => expect(refusals).toEqual([]))

let posted = 0

/** A posting with a title of its own, open from today until a day. */
async function post(deadline: string): Promise<{ id: number; title: string }> {
  const title = `南極の天文台で働く人${++posted}号`
  const { id } = await givenPosting(service, { title, deadline })
  return { id, title }
}

async function setStatus(id: number, status: 'open' | 'closed') {
  await service.db.updateTable('jobPosting').set({ status }).where('id', '=', id).execute()
  await service.db
    .insertInto('jobPostingChange')
    .values({ jobPostingId: id, change: 'saved', changedAt: service.now() })
    .execute()
}

async function finds(browser: TestBrowser, title: string): Promise<boolean> {
  const { document } = await browser.open(`/jobs/results?${new URLSearchParams({ q: title })}`)
  return [...document.querySelectorAll('article')].some((card) => card.textContent?.includes(title))
}

test('whoever works at the counter finds a posting in the next look after it was saved, and no longer once it is closed', async () => {
  const { id, title } = await post('2026-12-31')
  expect(await finds(staff, title)).toBe(true)
  await setStatus(id, 'closed')
  expect(await finds(staff, title)).toBe(false)
  await setStatus(id, 'open')
  expect(await finds(staff, title)).toBe(true)
})

test('a visitor finds it within moments', async () => {
  const { title } = await post('2026-12-31')
  await expect.poll(() => finds(visitor, title), { timeout: 5000 }).toBe(true)
})

test('a posting is found to the end of its last day, and at midnight no longer', async () => {
  const { title } = await post('2026-11-21')
  service.setClock('2026-11-21T23:59:59+09:00')
  expect(await finds(staff, title)).toBe(true)
  service.setClock('2026-11-22T00:00:00+09:00')
  expect(await finds(visitor, title)).toBe(false)
  service.setClock('2026-11-21T09:00:00+09:00')
})

test('an operator sees at /metrics that the index answers, and how many postings it holds', async () => {
  const { title } = await post('2026-12-31')
  expect(await finds(staff, title)).toBe(true)
  const numbers = await metrics.registry.metrics()
  expect(numbers).toMatch(/^job_search_index_loaded 1$/m)
  expect(numbers).toMatch(/^job_search_index_postings [1-9]\d*$/m)
  expect(numbers).toMatch(/^job_search_index_bytes [1-9]\d*$/m)
  expect(numbers).toMatch(/^job_search_seconds_count\{from="index"\} [1-9]\d*$/m)
  expect(numbers).not.toContain('from="database"')
})
