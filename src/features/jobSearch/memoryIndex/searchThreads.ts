import { Worker } from 'node:worker_threads'
import type { IndexAnswer, IndexChange } from './memoryIndex.ts'
import type { FacetChoice, IndexQuery, Stretch } from './query.ts'
import type { FromSearcher, ToSearcher } from './threadMessages.ts'

interface Waiting {
  done(result: never): void
  failed(error: Error): void
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
}

/** The threads that search, all on the same memory; a question goes to the one with the fewest before it. */
export class SearchThreads {
  private readonly threads: Thread[]
  private nextTicket = 1

  /** @param onEnd told once if a thread ends by itself; the others' answers are right, but there are fewer of them */
  constructor(program: URL, count: number, cacheBytes: number, onEnd: (error: Error) => void) {
    this.threads = Array.from({ length: count }, () => {
      const thread: Thread = { worker: new Worker(program, { workerData: { cacheBytes } }), waiting: new Map() }
      thread.worker.on('message', (message: FromSearcher) => settle(thread, message))
      thread.worker.on('error', (error: Error) => {
        for (const waiting of thread.waiting.values()) waiting.failed(error)
        this.threads.splice(this.threads.indexOf(thread), 1)
        onEnd(error)
      })
      return thread
    })
  }

  get areAlive(): boolean {
    return this.threads.length > 0
  }

  apply(change: IndexChange): void {
    for (const { worker } of this.threads) worker.postMessage({ kind: 'change', change } satisfies ToSearcher)
  }

  search(query: IndexQuery, stretch: Stretch, choice: FacetChoice): Promise<IndexAnswer> {
    return this.ask((ticket) => ({ kind: 'search', ticket, query, stretch, choice }))
  }

  count(query: IndexQuery): Promise<number> {
    return this.ask((ticket) => ({ kind: 'count', ticket, query }))
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.splice(0).map(({ worker }) => worker.terminate()))
  }

  private ask<T>(message: (ticket: number) => ToSearcher): Promise<T> {
    return new Promise((done, failed) => {
      const [first, ...others] = this.threads
      if (!first) return failed(new Error('no searching thread is alive'))
      const thread = others.reduce((best, one) => (one.waiting.size < best.waiting.size ? one : best), first)
      const ticket = this.nextTicket++
      thread.waiting.set(ticket, { done, failed })
      thread.worker.postMessage(message(ticket))
    })
  }
}

function settle({ waiting }: Thread, message: FromSearcher): void {
  const one = waiting.get(message.ticket)
  waiting.delete(message.ticket)
  if (message.kind === 'failed') one?.failed(new Error(message.reason))
  else one?.done((message.kind === 'answer' ? message.answer : message.total) as never)
}
