import { hash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Db } from '../../../db/open.ts'
import { readPostingNumber } from '../facts.ts'
import { savePostings } from '../savePostings.ts'
import { findSourceHashes } from '../store.ts'
import type { CsvRecord } from './csvReader.ts'
import { type FileHeader, type HeaderMapping, readFileHeader, UnreadableFileError } from './fileHeader.ts'
import { hashOfRow, type ReadPosting, readRow } from './readRow.ts'

/** Rows read in one go; in between, the save under way may send PostgreSQL its next statement. */
const ROWS_A_TURN = 2

/** Rows of one transaction: a kill loses at most this many, and memory holds two batches. */
const BATCH_ROWS = 500

export interface RefusedRow {
  line: number
  number: string
  reason: string
}

export interface ImportCounts {
  rows: number
  added: number
  changed: number
  unchanged: number
  refused: number
}

export interface ImportSummary extends ImportCounts {
  unknownHeaders: readonly string[]
  /** Header → how often its value could not be read and was left out. */
  unreadValues: Readonly<Record<string, number>>
}

export interface ImportOptions {
  now: Date
  mapping?: HeaderMapping
  onRefused?: (row: RefusedRow) => void
  /** Called after each committed batch. */
  onProgress?: (counts: ImportCounts) => void
}

type FileRecord = Extract<CsvRecord, { cells: string[] }>

interface Import {
  db: Db
  options: ImportOptions
  header: FileHeader
  fileSalt: string
  counts: ImportCounts
  unreadValues: Record<string, number>
}

/**
 * Imports postings from records (of a file, of the generator) whose first is the header, upserting by 求人番号.
 * Each batch is one transaction, so that an interrupted import leaves whole postings, and repeating it completes the work.
 */
export async function importPostings(
  db: Db,
  records: AsyncIterable<CsvRecord> | Iterable<CsvRecord>,
  options: ImportOptions,
): Promise<ImportSummary> {
  let running: Import | undefined
  let batch: FileRecord[] = []
  let saving: Promise<void> = Promise.resolve()
  try {
    for await (const record of records) {
      if ('broken' in record) refuse(running, options, { line: record.line, number: '', reason: record.broken })
      else if (!running) running = begin(db, record.cells, options)
      else batch.push(record)
      if (batch.length % ROWS_A_TURN === 0) await turn()
      if (running && batch.length >= BATCH_ROWS) {
        const postings = await readBatch(running, batch)
        batch = []
        // The next batch is read while PostgreSQL saves this one, never more than one ahead.
        await saving
        saving = saveBatch(running, postings)
        // Awaited above or below; without this a failure in between would end the process unseen.
        saving.catch(() => {})
      }
    }
  } finally {
    // Also when reading failed: nothing may still be writing after this function has ended.
    await saving
  }
  if (!running) throw new UnreadableFileError('ファイルに列名の行がありません。')
  if (batch.length > 0) await saveBatch(running, await readBatch(running, batch))
  return { ...running.counts, unknownHeaders: running.header.unknownHeaders, unreadValues: running.unreadValues }
}

function begin(db: Db, headers: string[], options: ImportOptions): Import {
  const header = readFileHeader(headers, options.mapping)
  return {
    db,
    options,
    header,
    fileSalt: hash('sha256', JSON.stringify([headers, options.mapping ?? {}]), 'base64url'),
    counts: { rows: 0, added: 0, changed: 0, unchanged: 0, refused: 0 },
    unreadValues: {},
  }
}

function refuse(running: Import | undefined, options: ImportOptions, row: RefusedRow): void {
  if (running) running.counts.refused++
  options.onRefused?.(row)
}

/** The postings of a batch that are new or differ from what is stored. */
async function readBatch(running: Import, records: FileRecord[]): Promise<ReadPosting[]> {
  const { counts, header, options } = running
  const hashed = records.map((record) => ({
    ...record,
    number: readPostingNumber(record.cells[header.numberIndex]) ?? '',
    rowHash: hashOfRow(record.cells, running.fileSalt),
  }))
  const known = await findSourceHashes(
    running.db,
    hashed.map(({ number }) => number),
  )
  const postings = new Map<string, ReadPosting>()
  for (const { line, cells, number, rowHash } of hashed) {
    if (++counts.rows % ROWS_A_TURN === 0) await turn()
    if (known.get(number) === rowHash) {
      counts.unchanged++
      continue
    }
    const outcome = readRow(cells, header, rowHash)
    if (!outcome.ok) {
      refuse(running, options, { line, number: outcome.number, reason: outcome.reasons.join('') })
      continue
    }
    for (const name of outcome.unreadHeaders) running.unreadValues[name] = (running.unreadValues[name] ?? 0) + 1
    // The same number twice: the later row is the newer state, as it would be in two batches.
    if (postings.has(number)) counts.unchanged++
    postings.set(number, outcome.posting)
  }
  return [...postings.values()]
}

async function saveBatch({ db, counts, options }: Import, postings: ReadPosting[]): Promise<void> {
  for (const { isNew } of await savePostings(db, postings, options.now)) {
    if (isNew) counts.added++
    else counts.changed++
  }
  options.onProgress?.({ ...counts })
}
