import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Options } from '../bench-search.ts'
import { type BenchData, partsOf, SEED } from './benchData.ts'
import { benchQuestions } from './benchQuestions.ts'
import { type PostgresGin, startPostgresGin } from './postgresGin.ts'
import { median, printLatencies, say, seconds } from './report.ts'
import { runThread, type SearchedRounds, type ThreadTask } from './threads.ts'

/** PostgreSQL takes seconds for some questions, so it is asked so often only. */
const TIMES = 2

/**
 * Asks PostgreSQL the same questions of the same postings: totals and whole pages must be equal, and the times are compared one by one.
 * It counts no facets, which the index does in the same time.
 */
export async function compareWithPostgres(
  folder: string,
  options: Options,
  { documents }: BenchData,
  searched: SearchedRounds,
): Promise<void> {
  const postgres = await startPostgresGin(folder)
  try {
    if (!(await postgres.hasAll(documents))) await fill(postgres, folder, options)
    say(`PostgreSQL: ${await postgres.sizes()}`)
    const ratios: number[] = []
    const times: number[][] = []
    const different: number[] = []
    say('query | PostgreSQL ms | index ms | ratio')
    for (const [number, question] of benchQuestions(options.querySeed, options.queries).entries()) {
      const { total, ids, milliseconds } = await postgres.ask(question, TIMES)
      if (total !== searched.totals[number] || !isDeepStrictEqual(ids, searched.ids[number])) different.push(number + 1)
      const [theirs, ours] = [Math.min(...milliseconds), median(searched.milliseconds[number]!)]
      times.push(milliseconds)
      ratios.push(theirs / ours)
      say(`${number + 1} | ${theirs.toFixed(1)} | ${ours.toFixed(2)} | ${(theirs / ours).toFixed(0)}`)
    }
    printLatencies('PostgreSQL GIN', times)
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length)
    say(`times as long as the index with cold words, geometric mean: ${mean.toFixed(0)}`)
    say(
      `exact: ${ratios.length - different.length} of ${ratios.length} totals and whole pages equal PostgreSQL's` +
        (different.length > 0 ? `; different: ${different.join(', ')}` : ''),
    )
  } finally {
    await postgres.stop()
  }
}

async function fill(postgres: PostgresGin, folder: string, { postings }: Options): Promise<void> {
  const { perPart, ofThreads } = partsOf(postings)
  let begun = performance.now()
  await postgres.clear()
  let loading = Promise.resolve()
  const write = (parts: number[]) => {
    const paths = parts.map((part) => join(folder, `part-${part}.copy`))
    const task: ThreadTask = { task: 'copy', seed: SEED, parts, perPart, paths }
    return runThread<string>(task, (path) => {
      loading = loading.then(() => postgres.load(path))
    })
  }
  await Promise.all(ofThreads.map(write))
  await loading
  say(`PostgreSQL: filled in ${seconds(begun)}, with making the postings again`)
  begun = performance.now()
  await postgres.index()
  say(`PostgreSQL: GIN index built in ${seconds(begun)}`)
}
