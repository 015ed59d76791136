/** How small the letters of a printed 求人票 are. */
export type Density = 'roomy' | 'dense' | 'densest'

/** Full-width characters that one line of a value holds, in the roomy setting; a row is at least one line. */
const LINE_LENGTH = 26

/** Lines of both columns of a sheet of A4 in each setting, found by printing (the browser test holds them). */
const ROOMY_LINES = 136
const DENSE_LINES = 165

function linesOf(text: string): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0)
}

/** The largest letters with which the sheet still fits one page. */
export function densityOf(parts: readonly { rows: readonly { text: string }[] }[]): Density {
  const lines = parts.reduce((all, { rows }) => all + 2 + rows.reduce((sum, { text }) => sum + linesOf(text), 0), 0)
  if (lines <= ROOMY_LINES) return 'roomy'
  return lines <= DENSE_LINES ? 'dense' : 'densest'
}
