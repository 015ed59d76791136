import { type NamedArrays, unpackArrays } from './arrays.ts'
import { type Bits, bitWords } from './bits.ts'
import { CodeLists } from './codeLists.ts'
import { COLUMNS, type ColumnName, type SortName } from './document.ts'
import { RankedColumn } from './rankedColumn.ts'
import type { SegmentFacts } from './segmentBuilder.ts'
import { CommonText, OwnText } from './textParts.ts'

/** Which texts a viewer may search: with the names of 公開範囲 2 or without. */
export type TextAccess = 'open' | 'openAndVeiled'

const SPAN = /^hours:(\d+)-(\d+)$/
const MINUTES_OF_A_DAY = 1440

/** Reads a segment that `buildSegment` built, without copying it. */
export class Segment {
  readonly documents: number
  readonly words: number
  readonly ids: Float64Array
  readonly codes: CodeLists
  readonly facetStarts: Uint32Array
  readonly facetNumbers: Uint16Array
  readonly bytes: number
  private readonly arrays: NamedArrays
  private readonly columns: Record<ColumnName, RankedColumn>
  /** The different working hours of the documents; far fewer than documents. */
  private readonly spans: readonly { number: number; start: number; end: number }[]
  private readonly common: CommonText
  private readonly parts: Record<'own' | 'veiled' | 'tight' | 'veiledTight', OwnText>

  constructor(block: SharedArrayBuffer) {
    const { arrays, facts } = unpackArrays(block)
    const { documents, codes } = facts as SegmentFacts
    this.arrays = arrays
    this.bytes = block.byteLength
    this.documents = documents
    this.words = bitWords(documents)
    this.ids = arrays.ids as Float64Array
    this.codes = new CodeLists(arrays, 'codes', codes, documents)
    this.facetStarts = arrays.facetStarts as Uint32Array
    this.facetNumbers = arrays.facetNumbers as Uint16Array
    this.spans = codes.flatMap((code, number) => {
      const span = SPAN.exec(code)
      return span ? { number, start: Number(span[1]), end: Number(span[2]) } : []
    })
    this.columns = Object.fromEntries(
      COLUMNS.map((name) => [name, new RankedColumn(arrays, name, documents)]),
    ) as Record<ColumnName, RankedColumn>
    this.common = new CommonText(arrays, 'common')
    this.parts = {
      own: new OwnText(arrays, 'own'),
      veiled: new OwnText(arrays, 'veiled'),
      tight: new OwnText(arrays, 'tight'),
      veiledTight: new OwnText(arrays, 'veiledTight'),
    }
  }

  addRange(bits: Bits, column: ColumnName, lowest: number, highest: number): void {
    this.columns[column].addRange(bits, lowest, highest)
  }

  /** Adds the documents one of whose spans of minutes lies inside, as it is or a day later. */
  addHours(bits: Bits, from: number, until: number): void {
    for (const { number, start, end } of this.spans) {
      const isInside = start >= from && end <= until
      if (isInside || (start + MINUTES_OF_A_DAY >= from && end + MINUTES_OF_A_DAY <= until))
        this.codes.addNumber(bits, number)
    }
  }

  /** Adds the documents that hold the word in one of the fields (undefined: in any but the name without blanks). */
  addWord(bits: Bits, word: string, fieldMask: number | undefined, access: TextAccess): void {
    this.parts.own.addTo(bits, word, fieldMask)
    this.common.addTo(bits, word, fieldMask)
    if (access === 'openAndVeiled') this.parts.veiled.addTo(bits, word, fieldMask)
  }

  /** Adds the documents whose firm's name holds the word when its blanks are taken out. */
  addNameWithoutBlanks(bits: Bits, word: string, access: TextAccess): void {
    this.parts.tight.addTo(bits, word, undefined)
    if (access === 'openAndVeiled') this.parts.veiledTight.addTo(bits, word, undefined)
  }

  sortKeys(sort: SortName): Int32Array {
    return this.arrays[`sort.${sort}.keys`] as Int32Array
  }

  /** Documents by rank and ranks by document; undefined for newest, by which documents are numbered. */
  sortOrder(sort: SortName): { order: Uint16Array; ranks: Uint16Array } | undefined {
    const order = this.arrays[`sort.${sort}.order`] as Uint16Array | undefined
    return order && { order, ranks: this.arrays[`sort.${sort}.ranks`] as Uint16Array }
  }
}
