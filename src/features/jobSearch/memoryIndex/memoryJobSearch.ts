import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { JobSearch } from '../jobSearch.ts'
import { answerOf } from './answerQuestion.ts'
import { facetChoiceOf, questionToQuery, stretchOf } from './questionToQuery.ts'
import { SearchThreads } from './searchThreads.ts'
import type { FromKeeper, KeeperSettings, ToKeeper } from './threadMessages.ts'

/** Well under the second within which a saved posting is to be found. */
const FOLLOW_EVERY_MILLISECONDS = 300
const CACHE_BYTES = 64 * 1024 * 1024
const MOST_THREADS = 4
const STOP_MILLISECONDS = 8000

export interface MemoryJobSearchOptions {
  databaseUrl: string
  /** Where the snapshot lies. */
  dataDir: string
  /** Answers while the index loads, and should its threads fail. */
  fallback: JobSearch
  log: { info(facts: object, text: string): void; warn(facts: object, text: string): void }
}

export interface MemoryJobSearch extends JobSearch {
  isReady(): boolean
  whenReady(): Promise<void>
  /** Returns when this node finds everything that was committed before the call. */
  caughtUp(): Promise<void>
  stop(): Promise<void>
}

/** Worker programs lie beside this file as sources, or beside the bundle. */
const program = (name: string) =>
  new URL(import.meta.url.endsWith('.ts') ? `./${name}.worker.ts` : `./${name}.worker.js`, import.meta.url)

/** Starts loading the index and answers at once: from SQL until it is loaded. */
export function startMemoryJobSearch(options: MemoryJobSearchOptions, programs = program): MemoryJobSearch {
  const { fallback, log } = options
  const folder = join(options.dataDir, 'search')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const startThreads = () =>
    new SearchThreads(
      programs('jobIndexSearcher'),
      Math.max(1, Math.min(MOST_THREADS, availableParallelism())),
      CACHE_BYTES,
      (error) => log.warn({ error: error.name }, 'a searching thread ended'),
    )
  let threads = startThreads()
  let isReady = false
  let nextTicket = 1
  const followers = new Map<number, () => void>()
  const ready = Promise.withResolvers<void>()
  const stopped = Promise.withResolvers<void>()
  const keeper = new Worker(programs('jobIndexKeeper'), {
    workerData: {
      databaseUrl: options.databaseUrl,
      snapshotFile: join(folder, 'index.snapshot'),
      builderPath: fileURLToPath(programs('jobIndexBuilder')),
      followEveryMilliseconds: FOLLOW_EVERY_MILLISECONDS,
    } satisfies KeeperSettings,
  })
  const tell = (message: ToKeeper) => keeper.postMessage(message)

  const endFollowing = () => {
    isReady = false
    for (const done of followers.values()) done()
    followers.clear()
    stopped.resolve()
  }
  keeper.on('message', (message: FromKeeper) => {
    switch (message.kind) {
      case 'change':
        threads.apply(message.change)
        break
      case 'reset':
        void threads.stop()
        threads = startThreads()
        break
      case 'followed':
        followers.get(message.ticket)?.()
        followers.delete(message.ticket)
        break
      case 'ready': {
        const { documents, bytes, from } = message
        log.info({ documents, bytes, from }, 'the search index is loaded')
        isReady = true
        ready.resolve()
        break
      }
      case 'trouble':
        log.warn({ reason: message.reason }, 'the search index cannot follow')
        break
      case 'stopped':
        endFollowing()
    }
  })
  // An index that nobody keeps in step would answer wrongly, so SQL answers from then on.
  keeper.on('error', (error: Error) => {
    log.warn({ error: error.name }, 'the search index is given up until the next start')
    endFollowing()
  })

  const fromIndexOrSql = async <T>(fromIndex: () => Promise<T>, fromSql: () => Promise<T>): Promise<T> => {
    if (!isReady || !threads.areAlive) return fromSql()
    try {
      return await fromIndex()
    } catch (error) {
      log.warn({ error: (error as Error).name }, 'a search was answered by the database')
      return fromSql()
    }
  }
  return {
    search: (question) =>
      fromIndexOrSql(
        async () =>
          answerOf(
            await threads.search(
              questionToQuery(question),
              stretchOf(question.view),
              facetChoiceOf(question.conditions),
            ),
          ),
        () => fallback.search(question),
      ),
    count: (question) =>
      fromIndexOrSql(
        () => threads.count(questionToQuery(question)),
        () => fallback.count(question),
      ),
    isReady: () => isReady,
    whenReady: () => ready.promise,
    caughtUp() {
      if (!isReady) return Promise.resolve()
      const ticket = nextTicket++
      return new Promise((done) => {
        followers.set(ticket, done)
        tell({ kind: 'follow', ticket })
      })
    },
    async stop() {
      // While loading there is nothing worth saving.
      if (isReady) {
        tell({ kind: 'stop' })
        const timer = setTimeout(() => stopped.resolve(), STOP_MILLISECONDS)
        await stopped.promise
        clearTimeout(timer)
      }
      await Promise.all([keeper.terminate(), threads.stop()])
    },
  }
}
