import { Worker } from 'node:worker_threads'

/** What the bench's own threads are told: the bundle of the script runs again as a thread, with this. */
export type ThreadTask =
  | {
      task: 'build'
      seed: string
      parts: number[]
      perPart: number
      querySeed: number
      queries: number
      checked: number
    }
  | { task: 'copy'; seed: string; parts: number[]; perPart: number; paths: string[] }
  | {
      task: 'search'
      blocks: SharedArrayBuffer[]
      cacheBytes: number
      rounds: number
      querySeed: number
      queries: number
    }
  | {
      task: 'load'
      blocks: SharedArrayBuffer[]
      cacheBytes: number
      seconds: number
      querySeed: number
      queries: number
    }

export interface BuiltPart {
  part: number
  block: SharedArrayBuffer
  documents: number
  characters: number
  generateSeconds: number
  buildSeconds: number
  /** Hits of the first questions, by the naive way. */
  naiveCounts: number[]
}

export interface SearchedRounds {
  totals: number[]
  /** The page that was asked for. */
  ids: number[][]
  /** By question, then round. */
  milliseconds: number[][]
  /** The same as time of the processor, which others' work does not lengthen much. */
  cpuMilliseconds: number[][]
}

/** Runs a task in a thread. @param onMessage called with each result as it comes */
export function runThread<T>(task: ThreadTask, onMessage: (message: T) => void): Promise<void> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 6000 },
    })
    worker.on('message', onMessage)
    worker.on('error', failed)
    worker.on('exit', () => done())
  })
}
