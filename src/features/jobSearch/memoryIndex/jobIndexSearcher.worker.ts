import { parentPort, workerData } from 'node:worker_threads'
import { MemoryIndex } from './memoryIndex.ts'
import type { FromSearcher, ToSearcher } from './threadMessages.ts'

const index = new MemoryIndex((workerData as { cacheBytes: number }).cacheBytes)
const send = (message: FromSearcher) => parentPort!.postMessage(message)

function answer(message: ToSearcher): void {
  switch (message.kind) {
    case 'change':
      index.apply(message.change)
      break
    case 'search': {
      const { ticket, query, stretch, choice } = message
      send({ kind: 'answer', ticket, answer: index.search(query, stretch, choice) })
      break
    }
    case 'count':
      send({ kind: 'total', ticket: message.ticket, total: index.count(message.query) })
  }
}

parentPort!.on('message', (message: ToSearcher) => {
  try {
    answer(message)
  } catch (error) {
    // A thread that missed a change would answer wrongly from then on, so it ends.
    if (message.kind === 'change') throw error
    send({ kind: 'failed', ticket: message.ticket, reason: String(error) })
  }
})
