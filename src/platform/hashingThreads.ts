import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { hash, verify } from '@node-rs/argon2'
import { ARGON2ID_OPTIONS, type HashingAnswer, type HashingTask } from './hashingTask.ts'

/** Hashes at once: one processor stays free for pages. */
export const HASHES_AT_ONCE = Math.max(1, availableParallelism() - 1)

/** Beside the bundle, or beside this source; a tool's bundle has none and hashes without. */
const PROGRAM = ['./passwordHashing.worker.js', './passwordHashing.worker.ts']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => url.protocol === 'file:' && existsSync(fileURLToPath(url)))

/** A thread and what it works on. It keeps the process alive only while it works. */
class HashingThread {
  private readonly worker: Worker
  private settle: ((answer: HashingAnswer) => void) | undefined
  isAlive = true

  constructor(program: URL) {
    this.worker = new Worker(program)
    this.worker.on('message', (answer: HashingAnswer) => this.settle?.(answer))
    this.worker.on('error', (error) => this.end(error.message))
    this.worker.on('exit', () => this.end('the hashing thread has ended'))
  }

  async work(task: HashingTask): Promise<string | boolean> {
    this.worker.ref()
    const answer = await new Promise<HashingAnswer>((resolve) => {
      this.settle = resolve
      this.worker.postMessage(task)
    })
    this.worker.unref()
    if ('error' in answer) throw new Error(answer.error)
    return answer.result
  }

  private end(error: string): void {
    this.isAlive = false
    this.settle?.({ error })
  }
}

const idle: HashingThread[] = []
let running = 0
const waiting: (() => void)[] = []

/** One hash in a thread of its own. A thread that has broken is not used again. */
async function inThread(program: URL, task: HashingTask): Promise<string | boolean> {
  const thread = idle.pop() ?? new HashingThread(program)
  try {
    return await thread.work(task)
  } finally {
    if (thread.isAlive) idle.push(thread)
  }
}

function withoutThread({ peppered, known }: HashingTask): Promise<string | boolean> {
  return known === undefined ? hash(peppered, ARGON2ID_OPTIONS) : verify(known, peppered)
}

/** How much the newest hash weighs in the average. */
const NEWEST_SHARE = 0.2

let recentMilliseconds = 0

/** How long a hash has taken of late, in milliseconds: on a busy machine it waits for the processor too. */
export function hashMilliseconds(): number {
  return recentMilliseconds
}

async function measured<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  recentMilliseconds += (performance.now() - started - recentMilliseconds) * NEWEST_SHARE
  return result
}

/** Does one task when its turn has come. */
async function inTurn(task: HashingTask): Promise<string | boolean> {
  if (running >= HASHES_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await measured(() => (PROGRAM ? inThread(PROGRAM, task) : withoutThread(task)))
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** The argon2id hash of a peppered password, in its standard form. */
export async function hashInTurn(peppered: string): Promise<string> {
  return String(await inTurn({ peppered }))
}

/** Whether a known hash is that of a peppered password. */
export async function verifyInTurn(known: string, peppered: string): Promise<boolean> {
  return (await inTurn({ known, peppered })) === true
}
