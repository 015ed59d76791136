import { parentPort, workerData } from 'node:worker_threads'
import { openDb } from '../../../db/open.ts'
import { MOST_DOCUMENTS } from './document.ts'
import { readDocuments } from './readDocuments.ts'
import { buildSegment } from './segmentBuilder.ts'
import type { FromBuilder, ToBuilder } from './threadMessages.ts'

const READ_AT_ONCE = 4096
const { db } = openDb((workerData as { databaseUrl: string }).databaseUrl, { maxConnections: 1 })

async function build(ids: readonly number[]): Promise<SharedArrayBuffer[]> {
  const blocks: SharedArrayBuffer[] = []
  for (let start = 0; start < ids.length; start += MOST_DOCUMENTS) {
    const documents = []
    const part = ids.slice(start, start + MOST_DOCUMENTS)
    for (let at = 0; at < part.length; at += READ_AT_ONCE)
      documents.push(...(await readDocuments(db, part.slice(at, at + READ_AT_ONCE))))
    if (documents.length > 0) blocks.push(buildSegment(documents))
  }
  return blocks
}

parentPort!.on('message', async ({ ticket, ids }: ToBuilder) => {
  const message: FromBuilder = await build(ids).then(
    (blocks) => ({ kind: 'built', ticket, blocks }),
    (error: Error) => ({ kind: 'failed', ticket, reason: error.message }),
  )
  parentPort!.postMessage(message)
})
