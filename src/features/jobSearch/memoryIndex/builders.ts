import { Worker } from 'node:worker_threads'
import type { FromBuilder, ToBuilder } from './threadMessages.ts'

interface Job {
  done(blocks: SharedArrayBuffer[]): void
  failed(error: Error): void
}

/** One thread that builds segments, started at the first job and ended when there has been nothing to do for a while. */
export class Builder {
  private worker: Worker | undefined
  private readonly jobs = new Map<number, Job>()
  private readonly url: URL
  private readonly databaseUrl: string
  private nextTicket = 1

  constructor(url: URL, databaseUrl: string) {
    this.url = url
    this.databaseUrl = databaseUrl
  }

  /** Reads these postings and builds segments of those that can be found. */
  build(ids: number[]): Promise<SharedArrayBuffer[]> {
    const worker = this.start()
    const ticket = this.nextTicket++
    return new Promise((done, failed) => {
      this.jobs.set(ticket, { done, failed })
      worker.postMessage({ ticket, ids } satisfies ToBuilder)
    })
  }

  /** Ends the thread, which otherwise keeps the memory of its largest segment. */
  async stop(): Promise<void> {
    const worker = this.worker
    this.worker = undefined
    await worker?.terminate()
  }

  private start(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(this.url, { workerData: { databaseUrl: this.databaseUrl } })
    this.worker = worker
    worker.on('message', (message: FromBuilder) => {
      const job = this.jobs.get(message.ticket)
      this.jobs.delete(message.ticket)
      if (message.kind === 'built') job?.done(message.blocks)
      else job?.failed(new Error(message.reason))
    })
    const end = (error: Error) => {
      if (this.worker === worker) this.worker = undefined
      for (const job of this.jobs.values()) job.failed(error)
      this.jobs.clear()
    }
    worker.on('error', end)
    worker.on('exit', () => end(new Error('the building thread ended')))
    return worker
  }
}
