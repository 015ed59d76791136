import { MemoryIndex } from '../../src/features/jobSearch/memoryIndex/memoryIndex.ts'
import { SegmentCatalogue } from '../../src/features/jobSearch/memoryIndex/segmentCatalogue.ts'
import { readSnapshot } from '../../src/features/jobSearch/memoryIndex/snapshotFile.ts'
import { snapshotPath } from './benchData.ts'
import { benchDocuments } from './benchPostings.ts'
import { median, say, seconds } from './report.ts'

/** How long the index takes to start from its file, and to take over changed postings. */
export async function measureSnapshotAndUpdates(folder: string, blocks: readonly SharedArrayBuffer[]): Promise<void> {
  const begun = performance.now()
  const snapshot = await readSnapshot(snapshotPath(folder))
  const catalogue = new SegmentCatalogue()
  const index = new MemoryIndex(0)
  const added = snapshot!.segments.map(({ block, live }) => catalogue.add(block, live))
  index.apply({ added, hidden: catalogue.hiddenDocuments(), removed: [] })
  say(`boot from snapshot: ${seconds(begun)} (${blocks.length} segments)`)
  for (const count of [1, 100, 1000]) {
    const { documents } = benchDocuments('fresh', count, Math.ceil(count * 1.1) + 2)
    const changed = documents.slice(0, count).map((document, number) => ({ ...document, id: 1 + number * 7 }))
    const ids = changed.map(({ id }) => id)
    const times = [0, 1, 2, 3, 4].map(() => {
      const from = performance.now()
      index.apply(catalogue.put(ids, changed))
      return performance.now() - from
    })
    say(
      `update of ${count}: median ${median(times).toFixed(1)} ms, max ${Math.max(...times).toFixed(1)} ` +
        '(until searched; without reading them from the database)',
    )
  }
}
