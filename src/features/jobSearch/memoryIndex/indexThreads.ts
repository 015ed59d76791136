import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { SearchThreads } from './searchThreads.ts'
import type { FromKeeper, IndexSize, KeeperSettings, ToKeeper } from './threadMessages.ts'

/** Well under the second within which a saved posting is to be found. */
const FOLLOW_EVERY_MILLISECONDS = 300
const CACHE_BYTES = 64 * 1024 * 1024
const MOST_THREADS = 4
const STOP_MILLISECONDS = 8000
/** Whoever waits for their own change waits no longer than this; the search then answers with what it has. */
const CATCH_UP_MILLISECONDS = 1000

export interface IndexThreadsOptions {
  databaseUrl: string
  snapshotFile: string
  /** Where a thread's program lies, by its name. */
  programs(name: string): URL
  log: { info(facts: object, text: string): void; warn(facts: object, text: string): void }
}

/** The thread that keeps the index in step with the database, and those that search it, as the web's thread sees them. */
export class IndexThreads {
  isReady = false
  size: IndexSize = { documents: 0, bytes: 0 }
  readonly whenReady: Promise<void>
  private readonly options: IndexThreadsOptions
  private readonly keeper: Worker
  private searchers: SearchThreads
  private readonly followers = new Map<number, () => void>()
  private readonly ready = Promise.withResolvers<void>()
  private readonly stopped = Promise.withResolvers<void>()
  private nextTicket = 1

  constructor(options: IndexThreadsOptions) {
    this.options = options
    this.whenReady = this.ready.promise
    this.searchers = this.startSearchers()
    const { databaseUrl, snapshotFile, programs, log } = options
    const settings: KeeperSettings = {
      databaseUrl,
      snapshotFile,
      builderPath: fileURLToPath(programs('jobIndexBuilder')),
      followEveryMilliseconds: FOLLOW_EVERY_MILLISECONDS,
    }
    this.keeper = new Worker(programs('jobIndexKeeper'), { workerData: settings })
    this.keeper.on('message', (message: FromKeeper) => this.hear(message))
    // An index that nobody keeps in step would answer wrongly, so SQL answers from then on.
    this.keeper.on('error', (error: Error) => {
      log.warn({ error: error.name }, 'the search index is given up until the next start')
      this.endFollowing()
    })
  }

  /** The threads to ask, or undefined while the index loads and where they have ended. */
  get searching(): SearchThreads | undefined {
    return this.isReady && this.searchers.areAlive ? this.searchers : undefined
  }

  /** Returns when what was committed before the call is found, or after a second. */
  caughtUp(): Promise<void> {
    if (!this.isReady) return Promise.resolve()
    const ticket = this.nextTicket++
    return new Promise((done) => {
      const timer = setTimeout(() => this.settle(ticket), CATCH_UP_MILLISECONDS)
      this.followers.set(ticket, () => {
        clearTimeout(timer)
        done()
      })
      this.tell({ kind: 'follow', ticket })
    })
  }

  /** Ends all threads; the index is saved first. While loading there is nothing worth saving. */
  async stop(): Promise<void> {
    if (this.isReady) {
      this.tell({ kind: 'stop' })
      const timer = setTimeout(() => this.stopped.resolve(), STOP_MILLISECONDS)
      await this.stopped.promise
      clearTimeout(timer)
    }
    await Promise.all([this.keeper.terminate(), this.searchers.stop()])
  }

  private startSearchers(): SearchThreads {
    const { programs, log } = this.options
    const count = Math.max(1, Math.min(MOST_THREADS, availableParallelism()))
    return new SearchThreads(programs('jobIndexSearcher'), count, CACHE_BYTES, (error) =>
      log.warn({ error: error.name }, 'a searching thread ended'),
    )
  }

  private tell(message: ToKeeper): void {
    this.keeper.postMessage(message)
  }

  private hear(message: FromKeeper): void {
    const { log } = this.options
    switch (message.kind) {
      case 'change':
        this.size = message.size
        this.searchers.apply(message.change)
        break
      case 'reset':
        void this.searchers.stop()
        this.searchers = this.startSearchers()
        break
      case 'followed':
        this.settle(message.ticket)
        break
      case 'ready':
        log.info({ ...this.size, from: message.from }, 'the search index is loaded')
        this.isReady = true
        this.ready.resolve()
        break
      case 'trouble':
        log.warn({ reason: message.reason }, 'the search index cannot follow')
        break
      case 'stopped':
        this.endFollowing()
    }
  }

  private settle(ticket: number): void {
    this.followers.get(ticket)?.()
    this.followers.delete(ticket)
  }

  private endFollowing(): void {
    this.isReady = false
    for (const ticket of [...this.followers.keys()]) this.settle(ticket)
    this.stopped.resolve()
  }
}
