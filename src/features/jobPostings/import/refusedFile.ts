import type { RefusedRow } from './importPostings.ts'

/** Spreadsheets run cells that begin so as formulas (INJ-4): such a cell is written with an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/

function cell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}

/** With a byte order mark, so that spreadsheets read the Japanese. */
export const REFUSED_FILE_HEADER = '\ufeff行,求人番号,理由\r\n'

export function refusedRowLine({ line, number, reason }: RefusedRow): string {
  return `${line},${cell(number)},${cell(reason)}\r\n`
}
