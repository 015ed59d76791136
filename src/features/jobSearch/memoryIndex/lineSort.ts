/** Symbols up to this one end a line or a word; what follows them decides nothing. */
export const LAST_END = 1

/** Groups of at most this many suffixes are sorted by inserting, one after the other. */
const SMALL = 12
/** Steps for each suffix after which the text is held to be too repetitive for this way. */
const MOST_STEPS = 60

/**
 * Positions of a text in the order of the suffixes that begin there, as far as the ends of their lines; equal ones in the order of the
 * text. Two symbols at a time are packed with the place of the suffix into one number, so that the engine's own sorting of numbers does
 * the work: several times as fast as `sortSuffixes` where lines differ early, as they mostly do.
 * @param text symbols from 0 to alphabetSize − 1
 * @returns undefined where too much of the text is repeated: lines of thousands of characters that differ at their ends alone
 */
export function sortByLines(text: Int32Array, alphabetSize: number): Int32Array | undefined {
  const sorting = new LineSorting(text, alphabetSize)
  return sorting.run() ? sorting.sorted : undefined
}

class LineSorting {
  readonly sorted: Int32Array
  private readonly text: Int32Array
  private readonly alphabetSize: number
  private readonly starts: Int32Array
  private readonly keys: Float64Array
  private readonly positions: Int32Array
  /** Groups still to be sorted: from, to, and how many symbols their suffixes share. */
  private readonly groups: number[] = []
  private stepsLeft: number

  constructor(text: Int32Array, alphabetSize: number) {
    this.text = text
    this.alphabetSize = alphabetSize
    this.sorted = new Int32Array(text.length)
    this.stepsLeft = MOST_STEPS * text.length
    this.starts = new Int32Array(alphabetSize + 1)
    for (const symbol of text) this.starts[symbol + 1]!++
    let widest = 0
    for (let symbol = 0; symbol < alphabetSize; symbol++) {
      if (symbol > LAST_END) widest = Math.max(widest, this.starts[symbol + 1]!)
      this.starts[symbol + 1]! += this.starts[symbol]!
    }
    this.keys = new Float64Array(widest)
    this.positions = new Int32Array(widest)
  }

  run(): boolean {
    const { text, starts } = this
    const filled = starts.slice()
    for (let at = 0; at < text.length; at++) this.sorted[filled[text[at]!]!++] = at
    for (let symbol = LAST_END + 1; symbol < this.alphabetSize; symbol++) {
      this.addGroup(starts[symbol]!, starts[symbol + 1]!, 1)
      while (this.groups.length > 0) {
        const shared = this.groups.pop()!
        const to = this.groups.pop()!
        const from = this.groups.pop()!
        this.sortGroup(from, to, shared)
        if (this.stepsLeft < 0) return false
      }
    }
    return true
  }

  private addGroup(from: number, to: number, shared: number): void {
    if (to - from > SMALL) this.groups.push(from, to, shared)
    else if (to - from > 1) this.insertEach(from, to, shared)
  }

  private sortGroup(from: number, to: number, shared: number): void {
    const { text, sorted, alphabetSize } = this
    const size = to - from
    // A power of two, so that dividing by it is exact.
    const places = 2 ** Math.ceil(Math.log2(size))
    const keys = this.keys.subarray(0, size)
    for (let place = 0; place < size; place++) {
      const at = sorted[from + place]! + shared
      const first = text[at]!
      const second = text[at + 1]!
      const pair = first <= LAST_END ? 0 : first * alphabetSize + (second <= LAST_END ? 0 : second)
      keys[place] = pair * places + place
    }
    keys.sort()
    this.positions.set(sorted.subarray(from, to))
    this.stepsLeft -= size * 2
    let start = 0
    let previous = -1
    for (let rank = 0; rank < size; rank++) {
      const pair = Math.floor(keys[rank]! / places)
      sorted[from + rank] = this.positions[keys[rank]! - pair * places]!
      if (pair === previous) continue
      if (!this.isEnd(previous)) this.addGroup(from + start, from + rank, shared + 2)
      start = rank
      previous = pair
    }
    if (!this.isEnd(previous)) this.addGroup(from + start, to, shared + 2)
  }

  /** Whether a pair of symbols ends the line: its suffixes are then equal, and stand in the order of the text. */
  private isEnd(pair: number): boolean {
    return pair <= 0 || pair % this.alphabetSize === 0
  }

  private insertEach(from: number, to: number, shared: number): void {
    const { sorted } = this
    for (let rank = from + 1; rank < to; rank++) {
      const at = sorted[rank]!
      let gap = rank
      while (gap > from && this.isBefore(at, sorted[gap - 1]!, shared)) {
        sorted[gap] = sorted[gap - 1]!
        gap--
      }
      sorted[gap] = at
    }
  }

  private isBefore(one: number, other: number, shared: number): boolean {
    const { text } = this
    for (let step = shared; ; step++) {
      const difference = text[one + step]! - text[other + step]!
      const isEnd = text[one + step]! <= LAST_END
      if (difference === 0 && !isEnd) continue
      this.stepsLeft -= step - shared
      if (isEnd && text[other + step]! <= LAST_END) return one < other
      return difference < 0
    }
  }
}
