import { SHEET_FIELDS, type SheetField } from '../sheet/jobPostingSheet.ts'

/** Where a field stands in the file: several columns where both calendars are given, the preferred one first. */
export interface FieldColumns {
  field: SheetField
  indexes: readonly number[]
}

export interface FileHeader {
  columns: readonly FieldColumns[]
  numberIndex: number
  /** How many cells every row must have. */
  width: number
  /** Headers that no field takes; said in the summary, so that a mapping can be written. */
  unknownHeaders: readonly string[]
}

/** Official header → one of our headers, for files whose columns are named otherwise. */
export type HeaderMapping = Readonly<Record<string, string>>

/** Why a file cannot be read at all; the message is for the person who started the import. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError'
}

const plainHeader = (header: string) =>
  header
    .normalize('NFKC')
    .replace(/[\s\ufeff]/g, '')
    .replaceAll('ー', '-')
    .toLowerCase()

/** Finds each field's columns by name: width, blanks and case of headers do not matter. */
export function readFileHeader(headers: readonly string[], mapping: HeaderMapping = {}): FileHeader {
  const renamed = new Map(Object.entries(mapping).map(([theirs, ours]) => [plainHeader(theirs), plainHeader(ours)]))
  const indexByName = new Map<string, number>()
  headers.forEach((header, index) => {
    const name = plainHeader(header)
    const ours = renamed.get(name) ?? name
    if (ours !== '' && !indexByName.has(ours)) indexByName.set(ours, index)
  })
  const columns: FieldColumns[] = []
  const taken = new Set<number>()
  for (const field of SHEET_FIELDS) {
    const indexes = [field.header, ...field.aliases].flatMap((name) => indexByName.get(plainHeader(name)) ?? [])
    if (indexes.length > 0) columns.push({ field, indexes })
    for (const index of indexes) taken.add(index)
  }
  const number = columns.find(({ field }) => field.section === 'head' && field.name === 'number')
  if (!number)
    throw new UnreadableFileError(
      '1行目に「求人番号」の列がありません。列名の行があるか、--mapping の対応表が正しいかを確認してください。',
    )
  const unknownHeaders = headers.filter((header, index) => !taken.has(index) && header.trim() !== '')
  return { columns, numberIndex: number.indexes[0]!, width: headers.length, unknownHeaders }
}
