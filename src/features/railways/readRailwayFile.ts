import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { type RailwayLine, searchWordOf } from './rules.ts'

/** A row that could not be taken, and why. */
export interface RefusedRow {
  line: number
  reason: string
}

type Column = '沿線コード' | '地域' | '沿線名' | '検索語'

/** UTF-8 where the bytes are valid UTF-8, else CP932. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'cp932')
  }
}

const MOST_CHARACTERS = 30

function readRow(row: Partial<Record<Column, string>>): RailwayLine | string {
  const text = (column: Column) => (row[column] ?? '').normalize('NFKC').trim()
  const code = text('沿線コード').padStart(3, '0')
  if (!/^\d{3}$/.test(code)) return '沿線コードは3桁までの数字で入れてください。'
  const name = text('沿線名')
  if (name === '' || name.length > MOST_CHARACTERS) return `沿線名は${MOST_CHARACTERS}文字までで入れてください。`
  const searchWord = text('検索語') || searchWordOf(name)
  return { code, area: text('地域'), name, searchWord, isSample: false }
}

/**
 * Reads a list of railway lines: CSV with the columns 沿線コード, 地域, 沿線名 and, where postings call the line otherwise, 検索語.
 * @param bytes UTF-8 or CP932
 */
export function readRailwayFile(bytes: Buffer): { lines: RailwayLine[]; refused: RefusedRow[] } {
  const rows = parse(decode(bytes), {
    bom: true,
    columns: (header: string[]) => header.map((name) => name.normalize('NFKC').trim()),
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
  }) as unknown as { record: Partial<Record<Column, string>>; info: { lines: number } }[]
  const lines: RailwayLine[] = []
  const refused: RefusedRow[] = []
  for (const { record, info } of rows) {
    const read = readRow(record)
    if (typeof read === 'string') refused.push({ line: info.lines, reason: read })
    else lines.push(read)
  }
  return { lines, refused }
}
