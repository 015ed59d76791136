import type { NamedArrays } from './arrays.ts'
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
 * @returns the arrays of a `RowFinder`, and the number of each row's line
 */
export function buildRows({ lines, numbers }: NumberedLines): { arrays: NamedArrays; numberOfRow: Uint32Array } {
  const { symbolOf, characters } = alphabetOf(lines)
  let length = 2
  for (const line of lines) length += line.length + 1
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
  const sorted = sortSuffixes(text, symbolCount)
  const counts = new Uint32Array(symbolCount)
  for (const symbol of text) counts[symbol]!++
  const firstRow = counts[0]! + counts[1]!
  const numberOfRow = new Uint32Array(length - firstRow)
  for (let row = firstRow; row < length; row++) numberOfRow[row - firstRow] = numberAt[sorted[row]!]!
  return { arrays: { characters, ...listPredecessors(text, sorted, counts, firstRow) }, numberOfRow }
}

function alphabetOf(lines: readonly string[]) {
  const occurs = new Uint8Array(65_536)
  for (const line of lines) for (let place = 0; place < line.length; place++) occurs[line.charCodeAt(place)] = 1
  const symbolOf = new Uint16Array(65_536)
  const characters: number[] = []
  for (let character = 0; character < occurs.length; character++) {
    if (occurs[character] === 0 || character === BLANK) continue
    symbolOf[character] = FIRST_CHARACTER + characters.length
    characters.push(character)
  }
  symbolOf[BLANK] = 1
  return { symbolOf, characters: Uint16Array.from(characters) }
}

/** For each character the rows it precedes, as their low sixteen bits, with a pointer for each 65,536 rows. */
function listPredecessors(text: Int32Array, sorted: Int32Array, counts: Uint32Array, firstRow: number): NamedArrays {
  const characterCount = counts.length - FIRST_CHARACTER
  const blocks = (sorted.length >> BLOCK_BITS) + 1
  const pointers = new Uint32Array(characterCount * blocks + 1)
  const filled = new Uint32Array(characterCount)
  for (let symbol = 1, sum = 0; symbol < characterCount; symbol++) {
    sum += counts[FIRST_CHARACTER + symbol - 1]!
    filled[symbol] = sum
  }
  const rows = new Uint16Array(sorted.length - firstRow)
  for (let row = 0; row <= sorted.length; row++) {
    if ((row & 0xffff) === 0) {
      for (let character = 0; character < characterCount; character++)
        pointers[character * blocks + (row >> BLOCK_BITS)] = filled[character]!
    }
    if (row === sorted.length) break
    const before = sorted[row]! - 1
    const character = before < 0 ? -1 : text[before]! - FIRST_CHARACTER
    if (character >= 0) rows[filled[character]!++] = row & 0xffff
  }
  pointers[characterCount * blocks] = rows.length
  return { pointers, rows, firstRow: Uint32Array.of(firstRow) }
}

/** A run of rows: from the first to the one after the last, counted from the first row that begins with a character. */
export interface Run {
  from: number
  to: number
}

/** Finds the rows that begin with a word. */
export class RowFinder {
  private readonly characters: Uint16Array
  private readonly pointers: Uint32Array
  private readonly rows: Uint16Array
  private readonly firstRow: number
  private readonly blocks: number

  constructor(arrays: NamedArrays, prefix: string) {
    this.characters = arrays[`${prefix}.characters`] as Uint16Array
    this.pointers = arrays[`${prefix}.pointers`] as Uint32Array
    this.rows = arrays[`${prefix}.rows`] as Uint16Array
    this.firstRow = arrays[`${prefix}.firstRow`]![0]!
    this.blocks = ((this.rows.length + this.firstRow) >> BLOCK_BITS) + 1
  }

  /** @param word normalised and without blanks */
  find(word: string): Run | undefined {
    let place = word.length - 1
    let character = this.characterAt(word, place)
    if (character < 0) return undefined
    let from = this.pointers[character * this.blocks]!
    let to = this.pointers[(character + 1) * this.blocks]!
    while (--place >= 0) {
      character = this.characterAt(word, place)
      if (character < 0) return undefined
      from = this.step(character, from + this.firstRow)
      to = this.step(character, to + this.firstRow)
      if (from >= to) return undefined
    }
    return { from, to }
  }

  /** Where the rows that begin with the character and go on with a row before this one end. */
  private step(character: number, row: number): number {
    const pointer = character * this.blocks + (row >> BLOCK_BITS)
    let low = this.pointers[pointer]!
    let high = this.pointers[pointer + 1]!
    // The next pointer is the next block's, or in the last block the next character's first, which is this one's end.
    const target = row & 0xffff
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.rows[middle]! < target) low = middle + 1
      else high = middle
    }
    return low
  }

  private characterAt(word: string, place: number): number {
    const code = word.charCodeAt(place)
    let low = 0
    let high = this.characters.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const character = this.characters[middle]!
      if (character === code) return middle
      if (character < code) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}
