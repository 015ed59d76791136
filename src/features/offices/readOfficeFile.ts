import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { findPlaceCodesOfAddress, findPlaceName } from '../places/index.ts'
import type { OfficeWithAreas } from './rules.ts'

/** A row that could not be taken, and why. */
export interface RefusedRow {
  line: number
  reason: string
}

const COLUMNS = ['安定所番号', '名称', '郵便番号', '所在地', '電話番号', '開庁時間', '管轄区域'] as const
type Column = (typeof COLUMNS)[number]

/** UTF-8 where the bytes are valid UTF-8, else CP932. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'cp932')
  }
}

/** A postal code, a municipality's or prefecture's code, or the name of either with its prefecture. */
function areaCodeOf(text: string): string | undefined {
  const digits = text.replace(/[-‐−ー]/g, '')
  if (/^\d{7}$/.test(digits)) return digits
  if (/^(\d{5}|\d{2})$/.test(digits)) return findPlaceName(digits) ? digits : undefined
  const code = findPlaceCodesOfAddress(text).at(-1)
  return code && findPlaceName(code) === text ? code : undefined
}

function readRow(row: Record<Column, string>): OfficeWithAreas | string {
  const text = (column: Column) => (row[column] ?? '').normalize('NFKC').trim()
  const number = text('安定所番号')
  if (!/^\d{5}$/.test(number)) return '安定所番号は5桁の数字で入れてください。'
  if (text('名称') === '' || text('所在地') === '') return '名称と所在地は必ず入れてください。'
  const postalCode = text('郵便番号').replace(/\D/g, '')
  if (postalCode !== '' && postalCode.length !== 7) return '郵便番号は7桁で入れてください。'
  const areaCodes: string[] = []
  for (const area of text('管轄区域')
    .split(/[\s、,;]+/)
    .filter(Boolean)) {
    const code = areaCodeOf(area)
    if (!code)
      return `管轄区域「${area}」が分かりません。市区町村コード、郵便番号、または都道府県からの名前で入れてください。`
    areaCodes.push(code)
  }
  return {
    number,
    name: text('名称'),
    postalCode: postalCode || null,
    address: text('所在地'),
    phone: text('電話番号'),
    openingHours: text('開庁時間') || null,
    isSample: false,
    areaCodes,
  }
}

/**
 * Reads the list of offices: CSV with the columns 安定所番号, 名称, 郵便番号, 所在地, 電話番号, 開庁時間, 管轄区域 (several, with blanks between).
 * @param bytes UTF-8 or CP932
 */
export function readOfficeFile(bytes: Buffer): { offices: OfficeWithAreas[]; refused: RefusedRow[] } {
  const rows = parse(decode(bytes), {
    bom: true,
    columns: (header: string[]) => header.map((name) => name.normalize('NFKC').trim()),
    skip_empty_lines: true,
    relax_column_count: true,
    info: true,
  }) as unknown as { record: Record<Column, string>; info: { lines: number } }[]
  const offices: OfficeWithAreas[] = []
  const refused: RefusedRow[] = []
  for (const { record, info } of rows) {
    const read = readRow(record)
    if (typeof read === 'string') refused.push({ line: info.lines, reason: read })
    else offices.push(read)
  }
  return { offices, refused }
}
