import type { NamedArrays } from './arrays.ts'
import { type Bits, bitWords, setBit, unite } from './bits.ts'
import { TEXT_FIELDS } from './document.ts'
import type { Run } from './longRuns.ts'

/** Stands for all fields together. */
const ANY_FIELD = TEXT_FIELDS.length
/** From, to, field. */
const FACTS_OF_A_SET = 3

interface ReadyLimits {
  documents: number
  longByFieldFrom: number
}

/**
 * The documents of each long run, so that common words need not be looked through; of the longest runs also by field.
 * @param eachOf calls back with documents and fields of a row
 */
export function buildReadySets(
  runs: readonly Run[],
  { documents, longByFieldFrom }: ReadyLimits,
  eachOf: (row: number, add: (document: number, field: number) => void) => void,
): NamedArrays {
  const words = bitWords(documents)
  const facts: number[] = []
  const sets: Bits[] = []
  for (const { from, to } of runs) {
    const isByField = to - from >= longByFieldFrom
    const any = new Int32Array(words)
    const byField: (Bits | undefined)[] = []
    for (let row = from; row < to; row++) {
      eachOf(row, (document, field) => {
        setBit(any, document)
        if (!isByField) return
        byField[field] ??= new Int32Array(words)
        setBit(byField[field], document)
      })
    }
    byField[ANY_FIELD] = any
    byField.forEach((set, field) => {
      if (!set) return
      facts.push(from, to, field)
      sets.push(set)
    })
  }
  const readySets = new Int32Array(sets.length * words)
  sets.forEach((set, index) => {
    readySets.set(set, index * words)
  })
  return { readyFacts: Uint32Array.from(facts), readySets, readyLimits: Uint32Array.of(words, longByFieldFrom) }
}

/** Reads what `buildReadySets` built. */
export class ReadySets {
  private readonly sets = new Map<number, { to: number; byField: (Bits | undefined)[] }[]>()
  private readonly longByFieldFrom: number

  constructor(arrays: NamedArrays, prefix: string) {
    const facts = arrays[`${prefix}.readyFacts`] as Uint32Array
    const all = arrays[`${prefix}.readySets`] as Int32Array
    const [words, longByFieldFrom] = arrays[`${prefix}.readyLimits`] as Uint32Array
    this.longByFieldFrom = longByFieldFrom!
    for (let index = 0; index * FACTS_OF_A_SET < facts.length; index++) {
      const [from, to, field] = facts.subarray(index * FACTS_OF_A_SET) as unknown as [number, number, number]
      this.byFieldOf(from, to)[field] = all.subarray(index * words!, (index + 1) * words!)
    }
  }

  /** Adds the documents of a run if they are ready. @returns whether they were */
  addTo(bits: Bits, { from, to }: Run, fieldMask: number | undefined): boolean {
    const byField = this.sets.get(from)?.find((one) => one.to === to)?.byField
    if (!byField || (fieldMask !== undefined && to - from < this.longByFieldFrom)) return false
    const isWanted = (field: number) =>
      fieldMask === undefined ? field === ANY_FIELD : field < ANY_FIELD && ((fieldMask >> field) & 1) === 1
    byField.forEach((set, field) => {
      if (set && isWanted(field)) unite(bits, set)
    })
    return true
  }

  private byFieldOf(from: number, to: number): (Bits | undefined)[] {
    const runs = this.sets.get(from) ?? []
    this.sets.set(from, runs)
    const known = runs.find((one) => one.to === to)
    if (known) return known.byField
    const byField: (Bits | undefined)[] = []
    runs.push({ to, byField })
    return byField
  }
}
