import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'
import { ARGON2ID_OPTIONS, type HashingAnswer, type HashingTask } from './hashingTask.ts'

/** How far a hash steps back: a waiting page takes the processor first, a waiting login still gets its share. */
const NICENESS = 10

/** On Linux a thread has a priority of its own. Elsewhere it would be the whole process's, and stays as it is. */
function stepBack(): void {
  try {
    const thread = /task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1]
    if (thread) setPriority(Number(thread), NICENESS)
  } catch {
    // Not Linux, or not allowed: hashes are made all the same.
  }
}

function work(task: HashingTask): string | boolean {
  return task.known === undefined ? hashSync(task.peppered, ARGON2ID_OPTIONS) : verifySync(task.known, task.peppered)
}

stepBack()
parentPort?.on('message', (task: HashingTask) => {
  let answer: HashingAnswer
  try {
    answer = { result: work(task) }
  } catch (error) {
    answer = { error: (error as Error).message }
  }
  parentPort?.postMessage(answer)
})
