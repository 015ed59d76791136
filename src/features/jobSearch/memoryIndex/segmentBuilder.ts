import { type NamedArrays, packArrays, withPrefix } from './arrays.ts'
import { buildCodeLists } from './codeLists.ts'
import { COLUMNS, FACET_FAMILIES, type IndexDocument, MOST_DOCUMENTS, SORT_KEYS, TEXT_FIELDS } from './document.ts'
import { buildRankedColumn } from './rankedColumn.ts'
import { buildCommonText, buildOwnText, namedParts, type OwnedLine } from './textParts.ts'

/** What stands beside the arrays of a segment. */
export interface SegmentFacts {
  documents: number
  codes: string[]
}

/** Where one way of keeping things becomes better than another. Any numbers give the same answers; tests use small ones. */
export interface BuildLimits {
  /** From so many documents on, a line is kept once with a list of them. */
  commonFrom: number
  /** Codes and common lines of more documents than this are kept as bits too. */
  denseFrom: number
  /** Documents between two kept sets of a column. */
  columnStep: number
  /** From so many places on, the documents that hold a word are kept ready. */
  longFrom: number
  /** From so many places on, they are kept ready for each field too. */
  longByFieldFrom: number
}

const MEASURED_LIMITS: BuildLimits = {
  commonFrom: 8,
  denseFrom: 600,
  columnStep: 4096,
  longFrom: 16_384,
  longByFieldFrom: 65_536,
}

/** Orders documents as they are numbered inside a segment: newest first. */
export function compareNewest(one: IndexDocument, other: IndexDocument): number {
  return one.sortKeys.newest - other.sortKeys.newest || other.id - one.id
}

/**
 * Builds one segment: an index of its own over at most 65,536 documents, never changed afterwards.
 * @param documents in any order, none twice
 */
export function buildSegment(documents: readonly IndexDocument[], limits = MEASURED_LIMITS): SharedArrayBuffer {
  if (documents.length > MOST_DOCUMENTS) throw new Error('too many documents for one segment')
  const inOrder = [...documents].sort(compareNewest)
  const codeLists = buildCodeLists(
    inOrder.map(({ codes }) => codes),
    limits.denseFrom,
  )
  const arrays: NamedArrays = {
    ids: Float64Array.from(inOrder, ({ id }) => id),
    ...withPrefix('codes', codeLists.arrays),
    ...facetNumbers(inOrder, codeLists.codes),
    ...sortOrders(inOrder),
    ...textParts(inOrder, limits),
  }
  for (const column of COLUMNS)
    Object.assign(
      arrays,
      withPrefix(
        column,
        buildRankedColumn(
          inOrder.map(({ numbers }) => numbers[column]),
          limits.columnStep,
        ),
      ),
    )
  const facts: SegmentFacts = { documents: inOrder.length, codes: codeLists.codes }
  return packArrays(arrays, facts)
}

/** For each document the numbers of its countable codes. */
function facetNumbers(documents: readonly IndexDocument[], codes: readonly string[]): NamedArrays {
  const numberOf = new Map(codes.map((code, number) => [code, number]))
  const families = FACET_FAMILIES.map((family) => `${family}:`)
  const numbers = documents.map((document) =>
    document.codes
      .filter((code) => families.some((family) => code.startsWith(family)))
      .map((code) => numberOf.get(code)!),
  )
  const starts = new Uint32Array(documents.length + 1)
  numbers.forEach((list, document) => {
    starts[document + 1] = starts[document]! + list.length
  })
  return { facetStarts: starts, facetNumbers: Uint16Array.from(numbers.flat()) }
}

/** By each sort the documents in order, each document's rank, and its key for comparing with other segments. */
function sortOrders(documents: readonly IndexDocument[]): NamedArrays {
  const arrays: NamedArrays = {}
  for (const sort of SORT_KEYS) {
    const keys = Int32Array.from(documents, ({ sortKeys }) => sortKeys[sort])
    arrays[`sort.${sort}.keys`] = keys
    if (sort === 'newest') continue
    const order = Uint16Array.from(documents, (_, document) => document)
    order.sort((one, other) => keys[one]! - keys[other]! || one - other)
    const ranks = new Uint16Array(documents.length)
    order.forEach((document, rank) => {
      ranks[document] = rank
    })
    arrays[`sort.${sort}.order`] = order
    arrays[`sort.${sort}.ranks`] = ranks
  }
  return arrays
}

/** The part of the segment in which a field of a document is looked for, or undefined where nobody may look. */
function partOf(field: string, { named }: IndexDocument): 'open' | 'veiled' | 'tight' | 'veiledTight' | undefined {
  const isNamed = field === 'firm' || field === 'address' || field === 'firmWithoutBlanks'
  if (!isNamed) return 'open'
  if (named === 'nobody') return undefined
  const isVeiled = named === 'jobSeekers'
  if (field === 'firmWithoutBlanks') return isVeiled ? 'veiledTight' : 'tight'
  return isVeiled ? 'veiled' : 'open'
}

function textParts(documents: readonly IndexDocument[], { commonFrom, ...rest }: BuildLimits): NamedArrays {
  const limits = { documents: documents.length, ...rest }
  const lines = { open: [], veiled: [], tight: [], veiledTight: [] } as Record<string, OwnedLine[]>
  documents.forEach((document, number) => {
    TEXT_FIELDS.forEach((name, field) => {
      const part = partOf(name, document)
      if (part === undefined) return
      for (const text of new Set(document.texts[name]?.split('\n')))
        if (text !== '') lines[part]!.push({ text, document: number, field })
    })
  })
  const { own, common } = splitByFrequency(lines.open!, commonFrom)
  return namedParts({
    own: buildOwnText(own, limits),
    common: buildCommonText(common, limits),
    veiled: buildOwnText(lines.veiled!, limits),
    tight: buildOwnText(lines.tight!, limits),
    veiledTight: buildOwnText(lines.veiledTight!, limits),
  })
}

function splitByFrequency(lines: readonly OwnedLine[], commonFrom: number) {
  const owners = new Map<string, OwnedLine[]>()
  for (const line of lines) {
    const list = owners.get(line.text)
    if (list) list.push(line)
    else owners.set(line.text, [line])
  }
  const own: OwnedLine[] = []
  const common = new Map<string, OwnedLine[]>()
  for (const [text, list] of owners) {
    if (list.length >= commonFrom) common.set(text, list)
    else own.push(...list)
  }
  return { own, common }
}
