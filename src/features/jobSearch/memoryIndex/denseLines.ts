import type { NamedArrays } from './arrays.ts'
import { type Bits, bitWords, setBit, unite } from './bits.ts'
import type { OwnedLine, TextLimits } from './textParts.ts'

/** Lines of many documents, all in one field as official words are, with their documents as bits. */
export function buildDenseLines(ownersOfLine: readonly (readonly OwnedLine[])[], limits: TextLimits): NamedArrays {
  const words = bitWords(limits.documents)
  const dense = ownersOfLine.flatMap((owners, line) => {
    const field = owners[0]!.field
    return owners.length > limits.denseFrom && owners.every((one) => one.field === field)
      ? [{ line, field, owners }]
      : []
  })
  const denseSets = new Int32Array(dense.length * words)
  dense.forEach(({ owners }, index) => {
    const bits = denseSets.subarray(index * words, (index + 1) * words)
    for (const { document } of owners) setBit(bits, document)
  })
  const denseLines = Uint32Array.from(dense, ({ line }) => line)
  const denseFields = Uint8Array.from(dense, ({ field }) => field)
  return { denseLines, denseFields, denseSets }
}

/** Reads what `buildDenseLines` built. */
export class DenseLines {
  private readonly lines = new Map<number, { field: number; bits: Bits }>()

  constructor(arrays: NamedArrays, prefix: string) {
    const lines = arrays[`${prefix}.denseLines`] as Uint32Array
    const fields = arrays[`${prefix}.denseFields`] as Uint8Array
    const sets = arrays[`${prefix}.denseSets`] as Int32Array
    const words = sets.length / lines.length
    lines.forEach((line, index) => {
      this.lines.set(line, { field: fields[index]!, bits: sets.subarray(index * words, (index + 1) * words) })
    })
  }

  /** Adds the documents of a line if they are kept as bits and its field counts. @returns whether nothing is left to do */
  addTo(bits: Bits, line: number, fieldMask: number | undefined): boolean {
    const dense = this.lines.get(line)
    if (!dense) return false
    if (fieldMask === undefined || (fieldMask >> dense.field) & 1) unite(bits, dense.bits)
    return true
  }
}
