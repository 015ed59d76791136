import type { NamedArrays } from './arrays.ts'
import { sortByLines } from './lineSort.ts'
import { findLongRuns, type Run } from './longRuns.ts'
import { sortSuffixes } from './suffixSort.ts'

/** Lines of text with a number each, in any order. */
export interface NumberedLines {
  lines: readonly string[]
  /** What each line belongs to, for example its document and field. */
  numbers: Uint32Array
}

/** Symbol 0 ends the text, 1 ends a line or a word; characters follow. */
const FIRST_CHARACTER = 2
const BLOCK_BITS = 16
const BLANK = 0x20

/**
 * Every character of the lines becomes a row; rows are sorted by what follows in the line, so that the places where any word occurs are
 * one run of rows, whatever its length. The run is found by walking the word backwards: for each symbol, the rows that it precedes are
 * listed in order, and counting those before a row leads to the next run (Ferragina and Manzini, 2000).
 * @returns the arrays of a `RowFinder`, the number of each row's line, and the runs of at least `longFrom` rows that words can have
 */
export function buildRows(
  { lines, numbers }: NumberedLines,
  longFrom: number,
): {
  arrays: NamedArrays
  numberOfRow: Uint32Array
  longRuns: Run[]
} {
  let length = 2
  for (const line of lines) length += line.length + 1
  const { symbolOf, characters, frequentCount } = alphabetOf(lines, length)
  const text = new Int32Array(length)
  const numberAt = new Uint32Array(length)
  text[0] = 1
  let at = 1
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    numberAt.fill(numbers[index]!, at, at + line.length)
    for (let place = 0; place < line.length; place++) text[at++] = symbolOf[line.charCodeAt(place)]!
    text[at++] = 1
  }
  const symbolCount = FIRST_CHARACTER + characters.length
  const sorted = sortByLines(text, symbolCount) ?? sortSuffixes(text, symbolCount)
  const counts = new Uint32Array(symbolCount)
  for (const symbol of text) counts[symbol]!++
  const firstRow = counts[0]! + counts[1]!
  const numberOfRow = new Uint32Array(length - firstRow)
  for (let row = firstRow; row < length; row++) numberOfRow[row - firstRow] = numberAt[sorted[row]!]!
  const facts = Uint32Array.of(length, firstRow, frequentCount)
  return {
    arrays: { characters, facts, ...listPredecessors(text, sorted, counts, frequentCount) },
    numberOfRow,
    longRuns: findLongRuns(text, sorted, firstRow, longFrom),
  }
}

/** Characters that occur less often than twice for each block of rows need fewer bytes with whole row numbers than with pointers. */
const isRare = (count: number, length: number) => count < 2 * blocksOf(length)
const blocksOf = (length: number) => (length >> BLOCK_BITS) + 1

/** Frequent characters first, then rare ones; each in the order of their codes. */
function alphabetOf(lines: readonly string[], length: number) {
  const counts = new Uint32Array(65_536)
  for (const line of lines) for (let place = 0; place < line.length; place++) counts[line.charCodeAt(place)]!++
  counts[BLANK] = 0
  const frequent: number[] = []
  const rare: number[] = []
  for (let code = 0; code < counts.length; code++)
    if (counts[code]! > 0) (isRare(counts[code]!, length) ? rare : frequent).push(code)
  const characters = Uint16Array.from([...frequent, ...rare])
  const symbolOf = new Uint16Array(65_536)
  characters.forEach((code, index) => {
    symbolOf[code] = FIRST_CHARACTER + index
  })
  symbolOf[BLANK] = 1
  return { symbolOf, characters, frequentCount: frequent.length }
}

/**
 * For each character the rows it precedes. Those of frequent characters as their low sixteen bits, with a pointer for each 65,536 rows;
 * those of rare ones whole.
 */
function listPredecessors(
  text: Int32Array,
  sorted: Int32Array,
  counts: Uint32Array,
  frequentCount: number,
): NamedArrays {
  const starts = new Uint32Array(counts.length - FIRST_CHARACTER + 1)
  for (let character = 0; character + 1 < starts.length; character++)
    starts[character + 1] = starts[character]! + counts[FIRST_CHARACTER + character]!
  const blocks = blocksOf(sorted.length)
  const pointers = new Uint32Array(frequentCount * blocks + 1)
  const filled = starts.slice()
  const frequentRows = starts[frequentCount]!
  const rows = new Uint16Array(frequentRows)
  const rareRows = new Uint32Array(starts.at(-1)! - frequentRows)
  for (let row = 0; row <= sorted.length; row++) {
    if ((row & 0xffff) === 0) {
      for (let character = 0; character < frequentCount; character++)
        pointers[character * blocks + (row >> BLOCK_BITS)] = filled[character]!
    }
    if (row === sorted.length) break
    const before = sorted[row]! - 1
    const character = before < 0 ? -1 : text[before]! - FIRST_CHARACTER
    if (character < 0) continue
    const place = filled[character]!++
    if (character < frequentCount) rows[place] = row & 0xffff
    else rareRows[place - frequentRows] = row
  }
  pointers[frequentCount * blocks] = frequentRows
  return { pointers, rows, rareRows, rareStarts: starts.slice(frequentCount) }
}

/** Finds the rows that begin with a word. */
export class RowFinder {
  private readonly characters: Uint16Array
  private readonly pointers: Uint32Array
  private readonly rows: Uint16Array
  private readonly rareRows: Uint32Array
  private readonly rareStarts: Uint32Array
  private readonly firstRow: number
  private readonly frequentCount: number
  private readonly blocks: number

  constructor(arrays: NamedArrays, prefix: string) {
    this.characters = arrays[`${prefix}.characters`] as Uint16Array
    this.pointers = arrays[`${prefix}.pointers`] as Uint32Array
    this.rows = arrays[`${prefix}.rows`] as Uint16Array
    this.rareRows = arrays[`${prefix}.rareRows`] as Uint32Array
    this.rareStarts = arrays[`${prefix}.rareStarts`] as Uint32Array
    const [length, firstRow, frequentCount] = arrays[`${prefix}.facts`] as Uint32Array
    this.firstRow = firstRow!
    this.frequentCount = frequentCount!
    this.blocks = blocksOf(length!)
  }

  /** @param word normalised and without blanks */
  find(word: string): Run | undefined {
    let place = word.length - 1
    let character = this.characterAt(word, place)
    if (character < 0) return undefined
    let from = this.start(character)
    let to = this.start(character + 1)
    while (--place >= 0) {
      character = this.characterAt(word, place)
      if (character < 0) return undefined
      from = this.step(character, from + this.firstRow)
      to = this.step(character, to + this.firstRow)
      if (from >= to) return undefined
    }
    return { from, to }
  }

  /** The first row that begins with the character. */
  private start(character: number): number {
    return character < this.frequentCount
      ? this.pointers[character * this.blocks]!
      : this.rareStarts[character - this.frequentCount]!
  }

  /** Of the rows that begin with the character, the first that does not go on with a row before this one. */
  private step(character: number, row: number): number {
    if (character >= this.frequentCount) {
      const frequentRows = this.rows.length
      const low = this.rareStarts[character - this.frequentCount]! - frequentRows
      const high = this.rareStarts[character - this.frequentCount + 1]! - frequentRows
      return frequentRows + firstAtLeast(this.rareRows, low, high, row)
    }
    const pointer = character * this.blocks + (row >> BLOCK_BITS)
    // The next pointer is the next block's, or in the last block the next character's first, which is this one's end.
    return firstAtLeast(this.rows, this.pointers[pointer]!, this.pointers[pointer + 1]!, row & 0xffff)
  }

  private characterAt(word: string, place: number): number {
    const { characters, frequentCount } = this
    const code = word.charCodeAt(place)
    const frequent = firstAtLeast(characters, 0, frequentCount, code)
    if (frequent < frequentCount && characters[frequent] === code) return frequent
    const rare = firstAtLeast(characters, frequentCount, characters.length, code)
    return rare < characters.length && characters[rare] === code ? rare : -1
  }
}

/** The first place from `low` on, or `high`, whose number is at least the target; numbers ascend. */
function firstAtLeast(numbers: Uint16Array | Uint32Array, low: number, high: number, target: number): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < target) low = middle + 1
    else high = middle
  }
  return low
}
