import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { JobSearch } from '../jobSearch.ts'
import { answerOf } from './answerQuestion.ts'
import { IndexThreads, type IndexThreadsOptions } from './indexThreads.ts'
import { facetChoiceOf, questionToQuery, stretchOf } from './questionToQuery.ts'
import type { SearchThreads } from './searchThreads.ts'
import type { IndexSize } from './threadMessages.ts'

export interface MemoryJobSearchOptions {
  databaseUrl: string
  /** Where the snapshot lies. */
  dataDir: string
  /** Answers while the index loads, and should its threads fail. */
  fallback: JobSearch
  log: IndexThreadsOptions['log']
  /** Told of each answer: who gave it, and after how many seconds. */
  onAnswer?(from: 'index' | 'database', seconds: number): void
}

export interface MemoryJobSearch extends JobSearch {
  isReady(): boolean
  whenReady(): Promise<void>
  /** How many postings the index holds, and in how many bytes. */
  size(): IndexSize
  caughtUp(): Promise<void>
  stop(): Promise<void>
}

/** Worker programs lie beside this file as sources, or beside the bundle. */
const program = (name: string) =>
  new URL(import.meta.url.endsWith('.ts') ? `./${name}.worker.ts` : `./${name}.worker.js`, import.meta.url)

/** Starts loading the index and answers at once: from SQL until it is loaded. */
export function startMemoryJobSearch(options: MemoryJobSearchOptions, programs = program): MemoryJobSearch {
  const { databaseUrl, dataDir, fallback, log, onAnswer = () => {} } = options
  const folder = join(dataDir, 'search')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const threads = new IndexThreads({ databaseUrl, snapshotFile: join(folder, 'index.snapshot'), programs, log })

  const fromSql = async <T>(ask: () => Promise<T>, begun: number): Promise<T> => {
    const answer = await ask()
    onAnswer('database', (performance.now() - begun) / 1000)
    return answer
  }
  const answerFrom = async <T>(index: (threads: SearchThreads) => Promise<T>, sql: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const { searching } = threads
    if (!searching) return fromSql(sql, begun)
    try {
      const answer = await index(searching)
      onAnswer('index', (performance.now() - begun) / 1000)
      return answer
    } catch (error) {
      log.warn({ error: (error as Error).name }, 'a search was answered by the database')
      return fromSql(sql, begun)
    }
  }
  return {
    search: (question) =>
      answerFrom(
        async (index) => {
          const [query, stretch] = [questionToQuery(question), stretchOf(question.view)]
          return answerOf(await index.search(query, stretch, facetChoiceOf(question.conditions)))
        },
        () => fallback.search(question),
      ),
    count: (question) =>
      answerFrom(
        (index) => index.count(questionToQuery(question)),
        () => fallback.count(question),
      ),
    isReady: () => threads.isReady,
    whenReady: () => threads.whenReady,
    size: () => threads.size,
    caughtUp: () => threads.caughtUp(),
    stop: () => threads.stop(),
  }
}
