import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/app/config.ts'
import { createApp } from '../src/app/createApp.tsx'
import { demoLogins, loadDemoWorld } from '../src/app/demoWorld.ts'
import { type Foundation, layFoundation } from '../src/app/foundation.ts'
import { randomId } from '../src/basics/randomIds.ts'
import { conditionsToParams, provideJobSearch, type SearchQuestion } from '../src/features/jobSearch/index.ts'
import { startSession } from '../src/platform/sessions.ts'
import { type Ask, barePage, type PageTimes, timePage } from './benchPages/measurePages.ts'
import { searchOnKeptIndex } from './benchPages/searchOnKeptIndex.ts'
import { benchQuestions } from './benchSearch/benchQuestions.ts'

/**
 * `npm run bench:pages -- --index FOLDER [--keep FOLDER] [--requests 400]`: the main pages through the whole app, without the network, on
 * the demo world, beside a bare Hono page of the same size. `--index` is what `bench:search --keep FOLDER` left: results are searched in
 * it, so that its million postings are behind each result page. Run `npm run build` first: threads run the built program.
 */
const { values } = parseArgs({
  options: {
    index: { type: 'string' },
    keep: { type: 'string' },
    requests: { type: 'string', default: '400' },
    'query-seed': { type: 'string', default: '977' },
  },
})
/** What a whole result page may take at a million postings. */
const MOST_MILLISECONDS = 15
const MOST_BLOCKED_MILLISECONDS = 10
const QUESTIONS = 100
const say = (text: string) => process.stdout.write(`${text}\n`)

const program = new URL('../jobIndexSearcher.worker.js', import.meta.url)
if (!existsSync(program)) throw new Error('run `npm run build` first')
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'bench-pages-'))
say(`needs 600 MB of disk in ${folder}; load ${loadavg()[0]!.toFixed(1)} (others' work slows every figure below)`)
const config = readConfig({ DATA_DIR: folder, DEMO: '1', LOG_LEVEL: 'silent' })
const foundation = await layFoundation({ ...config, logLevel: 'silent' })
try {
  await loadDemoWorld(foundation.depsNow())
  await measure(foundation, Number(values.requests))
} finally {
  await foundation.close()
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
}

function appOf({ depsNow, log, metrics }: Foundation) {
  return createApp({
    depsNow,
    assets: { css: '', js: '', find: () => undefined } as never,
    log,
    metrics,
    readiness: async () => true,
    eventLoopDelay: () => 0,
    faceOptions: { isDemo: true },
    trustedProxies: [],
    wakeMailWorker: () => {},
  })
}

async function measure(foundation: Foundation, requests: number): Promise<void> {
  const { depsNow, db } = foundation
  const rows = await db
    .selectFrom('jobPosting')
    .select(['id', 'publicId'])
    .where('status', '=', 'open')
    .where('disclosureLevel', '<', 4)
    .execute()
  const ids = rows.map(({ id }) => id)
  const search = values.index === undefined ? undefined : await searchOnKeptIndex(values.index, program, ids)
  if (search) provideJobSearch(db, search)
  const app = appOf(foundation)
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('emailKey', '=', demoLogins.jobSeeker.id)
    .executeTakeFirstOrThrow()
  const session = {
    face: 'jobSeeker',
    principalId: account.id,
    previousSignedInAt: null,
    deviceLabel: 'bench',
  } as const
  const cookie = `__Host-flow=${randomId()}; __Host-seeker=${await startSession(depsNow(), session)}`
  const origin = depsNow().settings.publicUrl
  const get =
    (path: string): Ask =>
    async () => {
      const answer = await app.request(`${origin}${path}`, { headers: { cookie } })
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      return (await answer.arrayBuffer()).byteLength
    }
  const questions = benchQuestions(Number(values['query-seed']), QUESTIONS)
  const results = (base: string) =>
    questions.map(({ conditions, view }) => get(`${base}/results?${conditionsToParams(conditions)}&sort=${view.sort}`))
  const pages: [name: string, asks: Ask[]][] = [
    ['トップ', [get('/')]],
    ['求人検索', [get('/jobs')]],
    ['求人検索結果 (30件, 条件いろいろ)', results('/jobs')],
    ['求人検索結果 (30件, すべての求人)', [get('/jobs/results')]],
    ['マイページの求人検索結果', results('/my-page/jobs')],
    ['求人の詳細', rows.slice(0, 50).map(({ publicId }) => get(`/jobs/${publicId}`))],
    ['求職者マイページホーム', [get('/my-page')]],
    ['ログイン', [get('/login')]],
  ]
  say(search ? `result pages search ${search.postings} postings` : 'result pages search the demo world by SQL')
  say(
    'page | bytes | p50 ms | p95 | p99 | requests/s | bare Hono page: p50 | p95 | requests/s | times a bare page: p50 | p95',
  )
  for (const [name, asks] of pages) {
    const times = await timePage(asks, requests)
    printPage(name, times, await timePage([barePage(times.bytes)], requests))
    if (search && name.includes('求人検索結果') && times.p95 > MOST_MILLISECONDS) process.exitCode = 1
  }
  if (search) await measureBlocking(search, questions)
  await search?.stop()
}

function printPage(name: string, page: PageTimes, bare: PageTimes): void {
  const ms = (value: number) => value.toFixed(2)
  const cells = [
    name,
    page.bytes,
    ...[page.p50, page.p95, page.p99].map(ms),
    page.perSecond.toFixed(0),
    ...[bare.p50, bare.p95].map(ms),
    bare.perSecond.toFixed(0),
    ...[page.p50 / bare.p50, page.p95 / bare.p95].map((ratio) => ratio.toFixed(0)),
  ]
  say(cells.join(' | '))
}

/** How long searching keeps the web's own thread from other work: it only sends questions and takes answers. */
async function measureBlocking(search: Awaited<ReturnType<typeof searchOnKeptIndex>>, questions: SearchQuestion[]) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const before = process.threadCpuUsage()
  delay.enable()
  const rounds = 10
  for (let round = 0; round < rounds; round++) await Promise.all(questions.map((question) => search.search(question)))
  delay.disable()
  const used = process.threadCpuUsage(before)
  const each = (used.user + used.system) / 1000 / (rounds * questions.length)
  say(
    `searching in the web's own thread: ${each.toFixed(3)} ms of its processor for each search; ` +
      `longest wait of the event loop ${(delay.max / 1e6).toFixed(1)} ms (1 ms of it is the clock's), ${QUESTIONS} searches at once`,
  )
  if (delay.max / 1e6 > MOST_BLOCKED_MILLISECONDS + 1) process.exitCode = 1
}
