import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { type BenchData, buildData, findKeptData } from './benchSearch/benchData.ts'
import { compareWithPostgres } from './benchSearch/compareWithPostgres.ts'
import { measureSnapshotAndUpdates } from './benchSearch/measureChanges.ts'
import { megabytes, printLatencies, printQueries, say } from './benchSearch/report.ts'
import { runTask } from './benchSearch/tasks.ts'
import { runThread, type SearchedRounds, type ThreadTask } from './benchSearch/threads.ts'

const USAGE = `使い方：npm run bench:search -- --postings 件数 [--keep フォルダー] [--with-postgres]
  [--query-seed 数] [--queries 件数] [--checked 件数]`
const CACHE_BYTES = 64 * 1024 * 1024
const BYTES_OF_A_POSTING = 2400
const BYTES_IN_POSTGRES = 12_000
const ROUNDS = 5
const LOAD_SECONDS = 8

function readOptions() {
  const { values } = parseArgs({
    options: {
      postings: { type: 'string', default: '100000' },
      keep: { type: 'string' },
      'with-postgres': { type: 'boolean', default: false },
      'query-seed': { type: 'string', default: '20261121' },
      queries: { type: 'string', default: '200' },
      checked: { type: 'string', default: '40' },
    },
  })
  const numbers = [values.postings, values['query-seed'], values.queries, values.checked].map(Number)
  const [postings, querySeed, queries, checked] = numbers as [number, number, number, number]
  if (!postings || !querySeed || !queries || Number.isNaN(checked)) throw new Error(USAGE)
  return { postings, querySeed, queries, checked, keep: values.keep, withPostgres: values['with-postgres'] }
}
export type Options = ReturnType<typeof readOptions>

async function main(): Promise<void> {
  const options = readOptions()
  const folder = resolve(options.keep ?? mkdtempSync(join(tmpdir(), 'bench-search-')))
  mkdirSync(folder, { recursive: true })
  const bytes = BYTES_OF_A_POSTING + (options.withPostgres ? BYTES_IN_POSTGRES : 0)
  say(
    `needs ${megabytes(options.postings * bytes)} of disk in ${folder}, and twice the index in memory while it is built`,
  )
  say(`${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)} (others' work slows every figure below)`)
  try {
    const data = (await findKeptData(folder, options)) ?? (await buildData(folder, options))
    const searched = await searchAll(options, data)
    await measureSnapshotAndUpdates(folder, data.blocks)
    if (options.withPostgres) await compareWithPostgres(folder, options, data, searched)
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true })
  }
}

/** Each question in turn, then as many as two threads can answer; words remembered or not. */
async function searchAll({ querySeed, queries }: Options, { blocks, naiveCounts }: BenchData): Promise<SearchedRounds> {
  const rounds = async (cacheBytes: number) => {
    const task = { task: 'search' as const, blocks, rounds: ROUNDS, querySeed, queries, cacheBytes }
    const results: SearchedRounds[] = []
    await runThread<SearchedRounds>(task, (result) => results.push(result))
    return results[0]!
  }
  const [cold, warm] = [await rounds(0), await rounds(CACHE_BYTES)]
  const isWrong = (count: number, query: number) => cold.totals[query] !== count || warm.totals[query] !== count
  const right = naiveCounts.filter((count, query) => !isWrong(count, query)).length
  say(`exact: ${right} of ${naiveCounts.length} checked totals equal a search posting by posting`)
  printQueries(querySeed, queries, cold, warm)
  const firstRounds = cold.milliseconds.map((times) => [times[0]!])
  printLatencies('cold words, first round', firstRounds)
  printLatencies('cold words, medians', cold.milliseconds)
  printLatencies('cold words, medians, processor time', cold.cpuMilliseconds)
  const laterRounds = warm.milliseconds.map((times) => times.slice(1))
  printLatencies('warm words, medians', laterRounds)
  const laterCpu = warm.cpuMilliseconds.map((times) => times.slice(1))
  printLatencies('warm words, medians, processor time', laterCpu)
  await measureThroughput('cold', { blocks, cacheBytes: 0, querySeed })
  await measureThroughput('warm', { blocks, cacheBytes: CACHE_BYTES, querySeed })
  say(`memory: process ${megabytes(process.memoryUsage.rss())}`)
  return cold
}

async function measureThroughput(
  name: string,
  { querySeed, ...rest }: Pick<ThreadTask & { task: 'load' }, 'blocks' | 'cacheBytes' | 'querySeed'>,
): Promise<void> {
  let perSecond = 0
  const one = (thread: number) =>
    runThread<{ answered: number; seconds: number }>(
      { task: 'load', ...rest, seconds: LOAD_SECONDS, querySeed: querySeed + 1 + thread, queries: 400 },
      ({ answered, seconds }) => {
        perSecond += answered / seconds
      },
    )
  await Promise.all([one(0), one(1)])
  say(`throughput, two threads, ${name} words: ${perSecond.toFixed(0)} searches/s`)
}

if (isMainThread) {
  main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
} else runTask(workerData as ThreadTask, (message) => parentPort!.postMessage(message))
