import { LAST_END } from './lineSort.ts'

/** A run of rows: from the first to the one after the last, counted from the first row that begins with a character. */
export interface Run {
  from: number
  to: number
}

/** Words with longer runs are not told apart: more characters than this that so many lines share are rare. */
const MOST_SHARED = 32

/**
 * The runs of at least so many rows that begin with the same word, for words of any length. They are few, and looking through them row
 * by row is what a search for a common word would cost; so what they hold is kept ready.
 * @param sorted positions in the order of the rows, the first of which begin with no character
 */
export function findLongRuns(text: Int32Array, sorted: Int32Array, firstRow: number, longFrom: number): Run[] {
  const shared = sharedWithPrevious(text, sorted, firstRow)
  const runs: Run[] = []
  const known = new Set<string>()
  let wider: Run[] = [{ from: 0, to: shared.length }]
  for (let length = 1; length <= MOST_SHARED && wider.length > 0; length++) {
    const narrower = wider.flatMap((run) => splitRun(shared, run, length, longFrom))
    // A longer word with the very same run needs no entry of its own.
    runs.push(...narrower.filter((run) => !known.has(keyOf(run))))
    for (const run of narrower) known.add(keyOf(run))
    wider = narrower
  }
  return runs.sort((one, other) => one.from - other.from || one.to - other.to)
}

const keyOf = ({ from, to }: Run) => `${from}-${to}`

/** The parts of a run whose words agree for one character more, as far as they are long. */
function splitRun(shared: Uint8Array, { from, to }: Run, length: number, longFrom: number): Run[] {
  const parts: Run[] = []
  let start = from
  for (let row = from + 1; row <= to; row++) {
    if (row < to && shared[row]! >= length) continue
    // A row alone in its part may not even have so many characters; a long part's rows all have, since they agree.
    if (row - start >= longFrom && row - start > 1) parts.push({ from: start, to: row })
    start = row
  }
  return parts
}

/** For each row how many characters it shares with the row before, at most `MOST_SHARED`. */
function sharedWithPrevious(text: Int32Array, sorted: Int32Array, firstRow: number): Uint8Array {
  const shared = new Uint8Array(sorted.length - firstRow)
  for (let row = firstRow + 1; row < sorted.length; row++) {
    const one = sorted[row]!
    const other = sorted[row - 1]!
    let length = 0
    while (length < MOST_SHARED && text[one + length] === text[other + length] && text[one + length]! > LAST_END)
      length++
    shared[row - firstRow] = length
  }
  return shared
}
