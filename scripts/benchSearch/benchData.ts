import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SegmentCatalogue } from '../../src/features/jobSearch/memoryIndex/segmentCatalogue.ts'
import { readSnapshot, writeSnapshot } from '../../src/features/jobSearch/memoryIndex/snapshotFile.ts'
import type { Options } from '../bench-search.ts'
import { megabytes, say, seconds } from './report.ts'
import { type BuiltPart, runThread, type ThreadTask } from './threads.ts'

const PER_PART = 65_536
const THREADS = 2
export const SEED = 'bench'

export interface BenchData {
  blocks: SharedArrayBuffer[]
  documents: number
  /** Totals of the first questions, found posting by posting; none where the data were kept from a run with other questions. */
  naiveCounts: number[]
}

interface KeptFacts extends Pick<Options, 'postings' | 'querySeed' | 'queries' | 'checked'> {
  documents: number
  naiveCounts: number[]
}

const factsPath = (folder: string) => join(folder, 'bench.json')
export const snapshotPath = (folder: string) => join(folder, 'index.snapshot')
const NO_POSITION = { finishedBelow: '0', alreadyRead: [], lastChange: undefined }

/** How the postings are divided among threads. */
export function partsOf(postings: number) {
  const partCount = Math.ceil(postings / PER_PART)
  const perPart = Math.ceil(postings / partCount)
  const parts = Array.from({ length: partCount }, (_, part) => part)
  const ofThreads = Array.from({ length: THREADS }, (_, thread) => parts.filter((part) => part % THREADS === thread))
  return { perPart, ofThreads }
}

/** What an earlier run left in the folder, if it is of as many postings and of this version of the index. */
export async function findKeptData(folder: string, options: Options): Promise<BenchData | undefined> {
  if (!existsSync(factsPath(folder))) return undefined
  const facts: KeptFacts = JSON.parse(readFileSync(factsPath(folder), 'utf8'))
  const begun = performance.now()
  const snapshot = facts.postings === options.postings ? await readSnapshot(snapshotPath(folder)) : undefined
  if (!snapshot) return undefined
  const isSame = (['querySeed', 'queries', 'checked'] as const).every((name) => facts[name] === options[name])
  const blocks = snapshot.segments.map(({ block }) => block)
  const bytes = blocks.reduce((sum, block) => sum + block.byteLength, 0)
  say(`kept: ${facts.documents} postings in ${blocks.length} segments, ${megabytes(bytes)}, read in ${seconds(begun)}`)
  return { blocks, documents: facts.documents, naiveCounts: isSame ? facts.naiveCounts : [] }
}

/** Makes the postings and their index, and keeps both facts and index in the folder. */
export async function buildData(folder: string, options: Options): Promise<BenchData> {
  const { postings, querySeed, queries, checked } = options
  const { perPart, ofThreads } = partsOf(postings)
  const built: BuiltPart[] = []
  const begun = performance.now()
  const build = (parts: number[]) => {
    const task: ThreadTask = { task: 'build', seed: SEED, parts, perPart, querySeed, queries, checked }
    return runThread<BuiltPart>(task, (part) => built.push(part))
  }
  await Promise.all(ofThreads.map(build))
  const sum = (of: (part: BuiltPart) => number) => built.reduce((total, part) => total + of(part), 0)
  const documents = sum((part) => part.documents)
  const bytes = sum((part) => part.block.byteLength)
  say(
    `built: ${documents} postings of ${(sum((part) => part.characters) / documents).toFixed(0)} characters, ` +
      `${sum((part) => part.buildSeconds).toFixed(0)} CPU s in ${built.length} segments ` +
      `(making the postings ${sum((part) => part.generateSeconds).toFixed(0)} CPU s), wall ${seconds(begun)} with checks`,
  )
  say(`index: ${megabytes(bytes)}, ${(bytes / documents).toFixed(0)} bytes a posting`)
  const naiveCounts = Array.from({ length: checked }, (_, query) => sum((part) => part.naiveCounts[query]!))
  const blocks = built.sort((one, other) => one.part - other.part).map(({ block }) => block)
  const catalogue = new SegmentCatalogue()
  for (const block of blocks) catalogue.add(block, undefined)
  const written = performance.now()
  await writeSnapshot(snapshotPath(folder), { position: NO_POSITION, segments: catalogue.snapshot() })
  say(`snapshot: written in ${seconds(written)}`)
  const facts: KeptFacts = { postings, querySeed, queries, checked, documents, naiveCounts }
  writeFileSync(factsPath(folder), JSON.stringify(facts))
  return { blocks, documents, naiveCounts }
}
