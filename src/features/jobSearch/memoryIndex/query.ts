import type { ColumnName, SortName, TextField } from './document.ts'
import type { TextAccess } from './segment.ts'

/** Something that is so for some documents. */
export type Leaf =
  | { kind: 'codes'; codes: readonly string[] }
  | { kind: 'codesBeginningWith'; beginning: string }
  | { kind: 'range'; column: ColumnName; lowest: number; highest: number }
  | { kind: 'word'; word: string; fieldMask: number | undefined }
  | { kind: 'nameWithoutBlanks'; word: string }
  /** One of the document's spans of minutes lies inside, as it is or a day later. */
  | { kind: 'hours'; from: number; until: number }

/** One of the leaves must hold; or, if excluded, none. */
export interface Clause {
  leaves: readonly Leaf[]
  isExcluded?: boolean
}

/** All clauses must hold. */
export interface IndexQuery {
  clauses: readonly Clause[]
  access: TextAccess
  /** What sorting by relevance goes by. */
  scored: readonly ScoredWord[]
  /** 20261121: only documents open on this day are found. */
  day: number
}

/** A word for which documents are scored: what it, or one of its alternatives, is worth by field. */
export interface ScoredWord {
  alternatives: readonly string[]
  fields: readonly { field: TextField; worth: number }[]
}

/** Which stretch of the sorted result is wanted. */
export interface Stretch {
  sort: SortName | 'relevance'
  offset: number
  limit: number
}

/** Codes whose documents are counted: of these families, and only short codes or those under a chosen head. */
export interface FacetChoice {
  /** First two characters by family; longer codes count only below them. Families not named count all. */
  heads: Readonly<Record<string, readonly string[]>>
}
