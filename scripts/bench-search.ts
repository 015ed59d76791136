import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { MemoryIndex } from '../src/features/jobSearch/memoryIndex/memoryIndex.ts'
import { SegmentCatalogue } from '../src/features/jobSearch/memoryIndex/segmentCatalogue.ts'
import { readSnapshot, writeSnapshot } from '../src/features/jobSearch/memoryIndex/snapshotFile.ts'
import { benchDocuments } from './benchSearch/benchPostings.ts'
import { benchQuestions } from './benchSearch/benchQuestions.ts'
import { runTask } from './benchSearch/tasks.ts'
import { type BuiltPart, runThread, type SearchedRounds, type ThreadTask } from './benchSearch/threads.ts'

const USAGE =
  '使い方：npm run bench:search -- --postings 件数 [--keep フォルダー] [--query-seed 数] [--queries 件数] [--checked 件数]'
const PER_PART = 65_536
const SEED = 'bench'
const CACHE_BYTES = 64 * 1024 * 1024
const BYTES_OF_A_POSTING = 2400
const ROUNDS = 5

const say = (text: string) => process.stdout.write(`${text}\n`)
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`

function readOptions() {
  const { values } = parseArgs({
    options: {
      postings: { type: 'string', default: '100000' },
      keep: { type: 'string' },
      'query-seed': { type: 'string', default: '20261121' },
      queries: { type: 'string', default: '200' },
      checked: { type: 'string', default: '40' },
    },
  })
  const [postings, querySeed, queries, checked] = [
    values.postings,
    values['query-seed'],
    values.queries,
    values.checked,
  ].map(Number)
  if (!postings || !querySeed || !queries || checked === undefined) throw new Error(USAGE)
  return { postings, querySeed, queries, checked, keep: values.keep }
}
type Options = ReturnType<typeof readOptions>

async function main(): Promise<void> {
  const options = readOptions()
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'bench-search-'))
  mkdirSync(folder, { recursive: true })
  say(
    `needs ${megabytes(options.postings * BYTES_OF_A_POSTING)} of disk in ${folder} and about twice that in memory while building`,
  )
  say(`${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)} (others' work slows every figure below)`)
  try {
    const { blocks, naiveCounts } = await build(options)
    await searchAll(options, blocks, naiveCounts)
    await measureSnapshotAndUpdates(folder, blocks)
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true })
  }
}

async function build({ postings, querySeed, queries, checked }: Options) {
  const partCount = Math.ceil(postings / PER_PART)
  const perPart = Math.ceil(postings / partCount)
  const built: BuiltPart[] = []
  const begun = performance.now()
  const builders = [0, 1].map((builder) => {
    const parts = Array.from({ length: partCount }, (_, part) => part).filter((part) => part % 2 === builder)
    const task: ThreadTask = { task: 'build', seed: SEED, parts, perPart, querySeed, queries, checked }
    return runThread<BuiltPart>(task, (part) => built.push(part))
  })
  await Promise.all(builders)
  const sum = (of: (part: BuiltPart) => number) => built.reduce((total, part) => total + of(part), 0)
  const documents = sum((part) => part.documents)
  const bytes = sum((part) => part.block.byteLength)
  say(
    `built: ${documents} postings of ${(sum((part) => part.characters) / documents).toFixed(0)} characters in ${built.length} segments, ` +
      `${sum((part) => part.buildSeconds).toFixed(0)} CPU s (making the postings ${sum((part) => part.generateSeconds).toFixed(0)} CPU s), ` +
      `wall ${((performance.now() - begun) / 1000).toFixed(0)} s with checks`,
  )
  say(`index: ${megabytes(bytes)}, ${(bytes / documents).toFixed(0)} bytes a posting`)
  const naiveCounts = Array.from({ length: checked }, (_, query) => sum((part) => part.naiveCounts[query]!))
  return { blocks: built.sort((one, other) => one.part - other.part).map(({ block }) => block), naiveCounts }
}

async function searchAll({ querySeed, queries }: Options, blocks: SharedArrayBuffer[], naiveCounts: number[]) {
  const task = { task: 'search' as const, blocks, rounds: ROUNDS, querySeed, queries }
  let [cold, warm]: (SearchedRounds | undefined)[] = []
  await runThread<SearchedRounds>({ ...task, cacheBytes: 0 }, (result) => {
    cold = result
  })
  await runThread<SearchedRounds>({ ...task, cacheBytes: CACHE_BYTES }, (result) => {
    warm = result
  })
  const wrong = naiveCounts.filter(
    (count, query) => cold!.totals[query] !== count || warm!.totals[query] !== count,
  ).length
  say(`exact: ${naiveCounts.length - wrong} of ${naiveCounts.length} checked totals equal a search posting by posting`)
  printQueries(querySeed, queries, cold!, warm!)
  printLatencies(
    'cold words, first round',
    cold!.milliseconds.map((rounds) => [rounds[0]!]),
  )
  printLatencies('cold words, medians', cold!.milliseconds)
  printLatencies(
    'warm words, medians',
    warm!.milliseconds.map((rounds) => rounds.slice(1)),
  )
  for (const [name, cacheBytes] of [
    ['cold', 0],
    ['warm', CACHE_BYTES],
  ] as const) {
    let perSecond = 0
    await Promise.all(
      [0, 1].map((thread) =>
        runThread<{ answered: number; seconds: number }>(
          { task: 'load', blocks, cacheBytes, seconds: 8, querySeed: querySeed + 1 + thread, queries: 400 },
          ({ answered, seconds }) => {
            perSecond += answered / seconds
          },
        ),
      ),
    )
    say(`throughput, two threads, ${name} words: ${perSecond.toFixed(0)} searches/s`)
  }
  say(`memory: process ${megabytes(process.memoryUsage.rss())}`)
}

const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other)
const quantile = (values: readonly number[], share: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!
const median = (values: readonly number[]) => quantile(values, 0.5)

function printQueries(querySeed: number, queries: number, cold: SearchedRounds, warm: SearchedRounds): void {
  const questions = benchQuestions(querySeed, queries)
  say('query | hits | cold ms | warm ms')
  questions.forEach(({ conditions, view }, number) => {
    const asked = Object.entries(conditions).filter(([, value]) => value && (!Array.isArray(value) || value.length > 0))
    const text = asked
      .filter(
        ([name, value]) =>
          !(name === 'wordsMode' && value === 'and') && !(name === 'wageUnit' && !conditions.wageLowest),
      )
      .map(([name, value]) => `${name}=${value}`)
    say(
      `${text.join(' ')} ${view.sort} p${view.page} | ${cold.totals[number]} | ` +
        `${median(cold.milliseconds[number]!).toFixed(2)} | ${median(warm.milliseconds[number]!.slice(1)).toFixed(2)}`,
    )
  })
}

function printLatencies(name: string, milliseconds: readonly number[][]): void {
  const medians = milliseconds.map(median)
  say(
    `${name}: median ${median(medians).toFixed(2)} ms, p95 ${quantile(medians, 0.95).toFixed(2)}, max ${Math.max(...medians).toFixed(2)}, ` +
      `mean ${(medians.reduce((sum, value) => sum + value, 0) / medians.length).toFixed(2)}`,
  )
}

async function measureSnapshotAndUpdates(folder: string, blocks: readonly SharedArrayBuffer[]): Promise<void> {
  const path = join(folder, 'index.snapshot')
  const catalogue = new SegmentCatalogue()
  for (const block of blocks) catalogue.add(block, undefined)
  const position = { finishedBelow: '0', alreadyRead: [], lastChange: undefined }
  let begun = performance.now()
  await writeSnapshot(path, { position, segments: catalogue.snapshot() })
  say(`snapshot: written in ${seconds(begun)}, ${megabytes(statSync(path).size)}`)
  begun = performance.now()
  const snapshot = await readSnapshot(path)
  const loaded = new SegmentCatalogue()
  const index = new MemoryIndex(0)
  const added = snapshot!.segments.map(({ block, live }) => loaded.add(block, live))
  index.apply({ added, hidden: loaded.hiddenDocuments(), removed: [] })
  say(`boot from snapshot: ${seconds(begun)}`)
  for (const count of [1, 100, 1000]) {
    const { documents } = benchDocuments('fresh', count, Math.ceil(count * 1.1) + 2)
    const changed = documents.slice(0, count).map((document, number) => ({ ...document, id: 1 + number * 7 }))
    const times = [0, 1, 2, 3, 4].map(() => {
      begun = performance.now()
      index.apply(
        loaded.put(
          changed.map(({ id }) => id),
          changed,
        ),
      )
      return performance.now() - begun
    })
    say(
      `update of ${count}: median ${median(times).toFixed(1)} ms, max ${Math.max(...times).toFixed(1)} (without reading them from the database)`,
    )
  }
}

const seconds = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(2)} s`

if (isMainThread) {
  main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
} else runTask(workerData as ThreadTask, (message) => parentPort!.postMessage(message))
