import type { NamedArrays } from './arrays.ts'
import { type Bits, bitWords, countCommon, hasBit, setBit, unite } from './bits.ts'

const NOT_DENSE = -1

/**
 * The documents of each code. Texts of the codes are returned apart, since they are no numbers.
 * @param denseFrom codes of more documents than this are kept as bits too
 */
export function buildCodeLists(
  codesOfDocument: readonly (readonly string[])[],
  denseFrom: number,
): { arrays: NamedArrays; codes: string[] } {
  const documentsOf = new Map<string, number[]>()
  codesOfDocument.forEach((codes, document) => {
    for (const code of codes) {
      const documents = documentsOf.get(code)
      if (documents) documents.push(document)
      else documentsOf.set(code, [document])
    }
  })
  const codes = [...documentsOf.keys()].sort()
  const lists = codes.map((code) => documentsOf.get(code)!)
  const starts = new Uint32Array(codes.length + 1)
  lists.forEach((list, code) => {
    starts[code + 1] = starts[code]! + list.length
  })
  const documents = new Uint16Array(starts[codes.length]!)
  lists.forEach((list, code) => {
    documents.set(list, starts[code])
  })
  return { arrays: { starts, documents, ...denseSets(lists, bitWords(codesOfDocument.length), denseFrom) }, codes }
}

function denseSets(lists: readonly (readonly number[])[], words: number, denseFrom: number): NamedArrays {
  let denseCount = 0
  const denseNumber = Int32Array.from(lists, (list) => (list.length > denseFrom ? denseCount++ : NOT_DENSE))
  const dense = new Int32Array(denseCount * words)
  lists.forEach((list, code) => {
    const number = denseNumber[code]!
    if (number === NOT_DENSE) return
    const bits = dense.subarray(number * words, (number + 1) * words)
    for (const document of list) setBit(bits, document)
  })
  return { denseNumber, dense }
}

/** Reads what `buildCodeLists` built. */
export class CodeLists {
  private readonly numberOf: Map<string, number>
  private readonly starts: Uint32Array
  private readonly documents: Uint16Array
  private readonly denseSets: (Bits | undefined)[]

  private readonly words: number
  readonly codes: readonly string[]

  constructor(arrays: NamedArrays, prefix: string, codes: readonly string[], documents: number) {
    this.codes = codes
    this.numberOf = new Map(codes.map((code, number) => [code, number]))
    this.starts = arrays[`${prefix}.starts`] as Uint32Array
    this.documents = arrays[`${prefix}.documents`] as Uint16Array
    const dense = arrays[`${prefix}.dense`] as Int32Array
    const words = bitWords(documents)
    this.words = words
    this.denseSets = [...(arrays[`${prefix}.denseNumber`] as Int32Array)].map((number) =>
      number === NOT_DENSE ? undefined : dense.subarray(number * words, (number + 1) * words),
    )
  }

  /** Adds the documents that have the code. */
  addTo(bits: Bits, code: string): void {
    const number = this.numberOf.get(code)
    if (number !== undefined) this.addNumber(bits, number)
  }

  /** Adds the documents that have a code which begins so. */
  addBeginningWith(bits: Bits, beginning: string): void {
    for (let number = 0; number < this.codes.length; number++)
      if (this.codes[number]!.startsWith(beginning)) this.addNumber(bits, number)
  }

  /** The documents of a frequent code as a ready set, not to be changed. */
  denseSet(code: string): Bits | undefined {
    const number = this.numberOf.get(code)
    return number === undefined ? undefined : this.denseSets[number]
  }

  /** How many documents of the set have the code of this number. */
  countIn(bits: Bits, number: number): number {
    const dense = this.denseSets[number]
    if (dense) return countCommon(bits, dense)
    let count = 0
    const end = this.starts[number + 1]!
    for (let at = this.starts[number]!; at < end; at++) if (hasBit(bits, this.documents[at]!)) count++
    return count
  }

  /** The documents of the code of this number, not to be changed. */
  setOf(number: number): Bits {
    const dense = this.denseSets[number]
    if (dense) return dense
    const bits = new Int32Array(this.words)
    this.addNumber(bits, number)
    return bits
  }

  /** Adds the documents that have the code of this number. */
  addNumber(bits: Bits, number: number): void {
    const dense = this.denseSets[number]
    if (dense) {
      unite(bits, dense)
      return
    }
    const end = this.starts[number + 1]!
    for (let at = this.starts[number]!; at < end; at++) setBit(bits, this.documents[at]!)
  }
}
