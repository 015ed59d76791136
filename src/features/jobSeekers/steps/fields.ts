/** The fields of a step as a form sends them: names as in the page, rows of a list as `list.0.name`. */
export type Fields = Record<string, string | string[]>

/** The most rows that a list may have. */
export const MOST_ROWS = 15

const ROW = /^([a-z][A-Za-z]*)\.(\d{1,2})\.([a-z][A-Za-z]*)$/

const isFilled = (value: string | string[] | undefined) => (Array.isArray(value) ? value : [value ?? '']).some(Boolean)

/** The first value of a field, empty where none was sent. */
export function fieldText(fields: Fields, name: string): string {
  const value = fields[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** How many rows of a list hold something, blank rows between them counted out. */
export function rowCount(fields: Fields, list: string): number {
  return rowNumbers(fields, list).length
}

/** Choices that always carry a value do not make a row filled. */
function rowNumbers(fields: Fields, list: string): number[] {
  const numbers = new Set<number>()
  for (const [name, value] of Object.entries(fields)) {
    const [, rowList, number, part] = ROW.exec(name) ?? []
    if (rowList === list && isFilled(value) && !part!.endsWith('Era')) numbers.add(Number(number))
  }
  return [...numbers].sort((a, b) => a - b).slice(0, MOST_ROWS)
}

/** The same fields with a list's rows moved together: blank ones vanish, and `without` with them. */
export function compactRows(fields: Fields, list: string, without?: number): Fields {
  const kept = rowNumbers(fields, list).filter((number) => number !== without)
  const compacted: Fields = {}
  for (const [name, value] of Object.entries(fields)) {
    const [, rowList, number, part] = ROW.exec(name) ?? []
    if (rowList !== list) compacted[name] = value
    else if (kept.includes(Number(number))) compacted[`${list}.${kept.indexOf(Number(number))}.${part}`] = value
  }
  return compacted
}

/** The rows of a list, each an object of its parts. */
export function rowsOf(fields: Fields, list: string): Fields[] {
  const rows: Fields[] = []
  for (const [name, value] of Object.entries(fields)) {
    const [, rowList, number, part] = ROW.exec(name) ?? []
    if (rowList !== list || Number(number) >= MOST_ROWS) continue
    rows[Number(number)] ??= {}
    rows[Number(number)]![part!] = value
  }
  return Array.from(rows, (row) => row ?? {})
}

/** The fields of a list's rows, as the page names them. */
export function fieldsOfRows(list: string, rows: readonly Fields[]): Fields {
  return Object.fromEntries(
    rows.flatMap((row, number) => Object.entries(row).map(([part, value]) => [`${list}.${number}.${part}`, value])),
  )
}
