import type { NamedArrays } from './arrays.ts'
import { type Bits, bitWords, setBit, subtract, unite } from './bits.ts'

/**
 * Documents in the order of a number; those without the number are left out.
 * @param step after each so many ranks the set of all documents before is kept, so that a range touches few documents one by one
 */
export function buildRankedColumn(values: readonly (number | null)[], step: number): NamedArrays {
  const present = values.flatMap((value, document) => (value === null ? [] : document))
  present.sort((one, other) => values[one]! - values[other]!)
  const keys = present.map((document) => values[document]!)
  const isSmall = keys.every((key) => Math.abs(key) < 2 ** 31)
  return {
    order: Uint16Array.from(present),
    keys: isSmall ? Int32Array.from(keys) : Float64Array.from(keys),
    before: setsBefore(present, bitWords(values.length), step),
    step: Uint32Array.of(step),
  }
}

function setsBefore(order: readonly number[], words: number, step: number): Int32Array {
  const sets = Math.floor(order.length / step)
  const before = new Int32Array(sets * words)
  for (let set = 0; set < sets; set++) {
    const bits = before.subarray(set * words, (set + 1) * words)
    if (set > 0) bits.set(before.subarray((set - 1) * words, set * words))
    for (let rank = set * step; rank < (set + 1) * step; rank++) setBit(bits, order[rank]!)
  }
  return before
}

/** Reads what `buildRankedColumn` built. */
export class RankedColumn {
  private readonly order: Uint16Array
  private readonly keys: Int32Array | Float64Array
  private readonly before: Int32Array
  private readonly step: number
  private readonly words: number

  constructor(arrays: NamedArrays, prefix: string, documents: number) {
    this.order = arrays[`${prefix}.order`] as Uint16Array
    this.keys = arrays[`${prefix}.keys`] as Int32Array | Float64Array
    this.before = arrays[`${prefix}.before`] as Int32Array
    this.step = arrays[`${prefix}.step`]![0]!
    this.words = bitWords(documents)
  }

  /** Adds the documents whose number lies from `lowest` to `highest`, both included. */
  addRange(bits: Bits, lowest: number, highest: number): void {
    const from = this.firstRankAtLeast(lowest)
    const to = this.firstRankAtLeast(highest + 1)
    if (from >= to) return
    const firstStep = Math.ceil(from / this.step)
    const lastStep = Math.floor(to / this.step)
    if (lastStep <= firstStep) {
      this.addRanks(bits, from, to)
      return
    }
    const range = this.documentsBefore(lastStep)
    if (firstStep > 0) subtract(range, this.documentsBefore(firstStep))
    unite(bits, range)
    this.addRanks(bits, from, firstStep * this.step)
    this.addRanks(bits, lastStep * this.step, to)
  }

  private addRanks(bits: Bits, from: number, to: number): void {
    for (let rank = from; rank < to; rank++) setBit(bits, this.order[rank]!)
  }

  /** The documents of all ranks before so many steps; step ≥ 1. */
  private documentsBefore(step: number): Bits {
    return this.before.slice((step - 1) * this.words, step * this.words)
  }

  private firstRankAtLeast(key: number): number {
    let low = 0
    let high = this.keys.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.keys[middle]! < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
