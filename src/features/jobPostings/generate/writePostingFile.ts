import { cellText } from '../sheet/columnKinds.ts'
import { findSheetValue, type JobPostingSheet, SHEET_FIELDS, type SheetField } from '../sheet/jobPostingSheet.ts'
import { warekiOf } from './generatePostings.ts'

const NEEDS_QUOTES = /[",\r\n]/
const quoted = (text: string) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

interface FileColumn {
  header: string
  cell(sheet: JobPostingSheet): string
}

function cellOf(sheet: JobPostingSheet, field: SheetField, isWareki: boolean): string {
  const value = findSheetValue(sheet, field)
  if (value === undefined) return ''
  return isWareki ? warekiOf(String(value)) : cellText(field.kind, value)
}

/** One column for each field, and the second calendar of 受付年月日, which the official file carries too. */
const FILE_COLUMNS: readonly FileColumn[] = SHEET_FIELDS.flatMap((field) => {
  const isWareki = field.kind === 'day' && field.header.includes('和暦')
  const columns = [{ header: field.header, cell: (sheet: JobPostingSheet) => cellOf(sheet, field, isWareki) }]
  const twin = field.kind === 'day' && field.aliases.find((alias) => alias.includes('和暦'))
  return twin ? [...columns, { header: twin, cell: (sheet: JobPostingSheet) => cellOf(sheet, field, true) }] : columns
})

const LINE_END = '\r\n'

/** The header line of the file format that the importer reads. */
export const POSTING_FILE_HEADER = FILE_COLUMNS.map(({ header }) => quoted(header)).join(',') + LINE_END

/** One posting as a line of the file. */
export function postingFileLine(sheet: JobPostingSheet): string {
  return FILE_COLUMNS.map(({ cell }) => quoted(cell(sheet))).join(',') + LINE_END
}

/** The whole file in pieces of some hundred kilobytes, so that writing it costs few calls. */
export function* postingFileChunks(sheets: Iterable<JobPostingSheet>, linesPerChunk = 64): Generator<string> {
  let chunk = POSTING_FILE_HEADER
  let lines = 0
  for (const sheet of sheets) {
    chunk += postingFileLine(sheet)
    if (++lines % linesPerChunk === 0) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

/** The same postings as records, for a world that is loaded without a file in between. */
export function* postingRecords(sheets: Iterable<JobPostingSheet>): Generator<{ line: number; cells: string[] }> {
  let line = 1
  yield { line, cells: FILE_COLUMNS.map(({ header }) => header) }
  for (const sheet of sheets) yield { line: ++line, cells: FILE_COLUMNS.map(({ cell }) => cell(sheet)) }
}
