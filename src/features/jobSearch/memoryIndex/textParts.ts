import { type NamedArrays, withPrefix } from './arrays.ts'
import { type Bits, setBit } from './bits.ts'
import { buildDenseLines, DenseLines } from './denseLines.ts'
import { buildReadySets, ReadySets } from './readySets.ts'
import { buildRows, RowFinder } from './textRows.ts'

/** A line of a document, with the number of its field. */
export interface OwnedLine {
  text: string
  document: number
  field: number
}

/** Two fields to a byte. */
const fieldAt = (fields: Uint8Array, index: number) => (fields[index >> 1]! >> ((index & 1) << 2)) & 15
function putField(fields: Uint8Array, index: number, field: number): void {
  fields[index >> 1]! |= field << ((index & 1) << 2)
}

/**
 * How many documents the segment has; from how many rows on a word's documents are kept ready, in all and by field;
 * and from how many documents on those of a line are.
 */
export interface TextLimits {
  documents: number
  longFrom: number
  longByFieldFrom: number
  denseFrom: number
}

/** Lines that few documents have: each row says its document and field. */
export function buildOwnText(lines: readonly OwnedLine[], limits: TextLimits): NamedArrays {
  const { arrays, numberOfRow, longRuns } = buildRows(
    {
      lines: lines.map(({ text }) => text),
      numbers: Uint32Array.from(lines, ({ document, field }) => document * 16 + field),
    },
    limits.longFrom,
  )
  const documents = new Uint16Array(numberOfRow.length)
  const fields = new Uint8Array((numberOfRow.length + 1) >> 1)
  for (let row = 0; row < numberOfRow.length; row++) {
    documents[row] = numberOfRow[row]! >>> 4
    putField(fields, row, numberOfRow[row]! & 15)
  }
  const ready = buildReadySets(longRuns, limits, (row, add) => add(documents[row]!, fieldAt(fields, row)))
  return { ...arrays, ...ready, documents, fields }
}

/** Lines that many documents have, above all official words: each stands here once, with the list of its documents. */
export function buildCommonText(owners: ReadonlyMap<string, readonly OwnedLine[]>, limits: TextLimits): NamedArrays {
  const lines = [...owners.keys()]
  const numbers = Uint32Array.from(lines, (_, index) => index)
  const { arrays, numberOfRow, longRuns } = buildRows({ lines, numbers }, fewerRows(limits.longFrom))
  const starts = new Uint32Array(lines.length + 1)
  lines.forEach((line, index) => {
    starts[index + 1] = starts[index]! + owners.get(line)!.length
  })
  const documents = new Uint16Array(starts[lines.length]!)
  const fields = new Uint8Array((documents.length + 1) >> 1)
  let filled = 0
  for (const line of lines) {
    for (const { document, field } of owners.get(line)!) {
      documents[filled] = document
      putField(fields, filled++, field)
    }
  }
  const commonLimits = { ...limits, longByFieldFrom: fewerRows(limits.longFrom) }
  const ready = buildReadySets(longRuns, commonLimits, (row, add) => {
    const line = numberOfRow[row]!
    for (let at = starts[line]!; at < starts[line + 1]!; at++) add(documents[at]!, fieldAt(fields, at))
  })
  const dense = buildDenseLines([...owners.values()], limits)
  return { ...arrays, ...ready, ...dense, lineOfRow: numberOfRow, starts, documents, fields }
}

/** A row of a common line stands for 64 rows of others or so. */
const fewerRows = (rows: number) => Math.max(2, rows >> 6)

export const namedParts = (parts: Record<string, NamedArrays>): NamedArrays =>
  Object.assign({}, ...Object.entries(parts).map(([name, arrays]) => withPrefix(name, arrays)))

/** Reads what `buildOwnText` built. */
export class OwnText {
  private readonly finder: RowFinder
  private readonly ready: ReadySets
  private readonly documents: Uint16Array
  private readonly fields: Uint8Array

  constructor(arrays: NamedArrays, prefix: string) {
    this.finder = new RowFinder(arrays, prefix)
    this.ready = new ReadySets(arrays, prefix)
    this.documents = arrays[`${prefix}.documents`] as Uint16Array
    this.fields = arrays[`${prefix}.fields`] as Uint8Array
  }

  /**
   * Adds the documents that hold the word.
   * @param fieldMask which fields count (`fieldBit`); undefined for all
   */
  addTo(bits: Bits, word: string, fieldMask: number | undefined): void {
    const run = this.finder.find(word)
    if (run === undefined) return
    if (this.ready.addTo(bits, run, fieldMask)) return
    const { documents, fields } = this
    if (fieldMask === undefined) {
      for (let row = run.from; row < run.to; row++) bits[documents[row]! >> 5]! |= 1 << (documents[row]! & 31)
      return
    }
    for (let row = run.from; row < run.to; row++)
      if ((fieldMask >> fieldAt(fields, row)) & 1) setBit(bits, documents[row]!)
  }
}

/** Reads what `buildCommonText` built. */
export class CommonText {
  private readonly finder: RowFinder
  private readonly ready: ReadySets
  private readonly lineOfRow: Uint32Array
  private readonly starts: Uint32Array
  private readonly documents: Uint16Array
  private readonly fields: Uint8Array
  private readonly dense: DenseLines
  private readonly lastRound: Uint32Array
  private round = 0

  constructor(arrays: NamedArrays, prefix: string) {
    this.finder = new RowFinder(arrays, prefix)
    this.ready = new ReadySets(arrays, prefix)
    this.lineOfRow = arrays[`${prefix}.lineOfRow`] as Uint32Array
    this.starts = arrays[`${prefix}.starts`] as Uint32Array
    this.dense = new DenseLines(arrays, prefix)
    this.lastRound = new Uint32Array(this.starts.length)
    this.documents = arrays[`${prefix}.documents`] as Uint16Array
    this.fields = arrays[`${prefix}.fields`] as Uint8Array
  }

  /** As `OwnText.addTo`. */
  addTo(bits: Bits, word: string, fieldMask: number | undefined): void {
    const run = this.finder.find(word)
    if (run === undefined) return
    if (this.ready.addTo(bits, run, fieldMask)) return
    // A line in which the word occurs twice has two rows.
    this.round++
    for (let row = run.from; row < run.to; row++) {
      const line = this.lineOfRow[row]!
      if (this.lastRound[line] === this.round) continue
      this.lastRound[line] = this.round
      this.addLine(bits, line, fieldMask)
    }
  }

  private addLine(bits: Bits, line: number, fieldMask: number | undefined): void {
    if (this.dense.addTo(bits, line, fieldMask)) return
    const { documents, fields } = this
    const end = this.starts[line + 1]!
    if (fieldMask === undefined) {
      for (let at = this.starts[line]!; at < end; at++) setBit(bits, documents[at]!)
      return
    }
    for (let at = this.starts[line]!; at < end; at++)
      if ((fieldMask >> fieldAt(fields, at)) & 1) setBit(bits, documents[at]!)
  }
}
