import { hash } from 'node:crypto'
import { factsOfSheet, type PostingFacts } from '../facts.ts'
import { type SearchTexts, searchTextsOf } from '../searchTexts.ts'
import { readCell } from '../sheet/columnKinds.ts'
import { emptySheet, type JobPostingSheet, type SheetField, setSheetField } from '../sheet/jobPostingSheet.ts'
import type { FileHeader } from './fileHeader.ts'

/** A posting ready to be saved. */
export interface ReadPosting {
  sheet: JobPostingSheet
  facts: PostingFacts
  texts: SearchTexts
  /** What it was read from; equal hashes mean nothing has changed. Null for postings that come from no file. */
  sourceHash: string | null
}

export type RowOutcome =
  | { ok: true; posting: ReadPosting; unreadHeaders: string[] }
  | { ok: false; number: string; reasons: string[] }

/** Raised when the reading itself changes, so that a repeated import reads every row anew. */
const READING_VERSION = '1'

export function hashOfRow(cells: readonly string[], fileSalt: string): string {
  return hash('sha1', `${READING_VERSION}\u001e${fileSalt}\u001e${cells.join('\u001f')}`, 'base64url')
}

/** Fields in which a wrong value would mislead a seeker: the row is refused. Elsewhere the value is left out and counted. */
function isEssential(field: SheetField): boolean {
  return (
    field.section === 'head' || field.section === 'pay' || field.section === 'hours' || field.name.startsWith('age')
  )
}

/** Reads one record of the file into a posting, or says in Japanese why not. */
export function readRow(cells: readonly string[], header: FileHeader, sourceHash: string): RowOutcome {
  // A row that is cut off, or shifted by a comma too many, would put values under wrong names.
  if (cells.length !== header.width) {
    const reason = `列の数が${header.width}ではなく${cells.length}です。`
    return { ok: false, number: cells[header.numberIndex] ?? '', reasons: [reason] }
  }
  const sheet = emptySheet()
  const reasons: string[] = []
  const unreadHeaders: string[] = []
  for (const { field, indexes } of header.columns) {
    let firstText: string | undefined
    let value: ReturnType<typeof readCell>
    for (const index of indexes) {
      const text = cells[index]
      // Most cells of most rows are empty: this line decides how fast an import is.
      if (text === undefined || text === '') continue
      firstText ??= text
      value = readCell(field.kind, text)
      if (value !== undefined) break
    }
    if (firstText === undefined || firstText.trim() === '') continue
    if (value !== undefined) setSheetField(sheet, field, value)
    else if (isEssential(field)) reasons.push(`「${field.header}」の「${firstText.slice(0, 30)}」を読み取れません。`)
    else unreadHeaders.push(field.header)
  }
  const outcome = factsOfSheet(sheet)
  if (!outcome.ok) reasons.push(...outcome.reasons)
  if (!outcome.ok || reasons.length > 0) return { ok: false, number: cells[header.numberIndex] ?? '', reasons }
  const { facts } = outcome
  return { ok: true, posting: { sheet, facts, texts: searchTextsOf(sheet, facts), sourceHash }, unreadHeaders }
}
