/** Most documents of one segment: what sixteen bits can number. */
export const MOST_DOCUMENTS = 65_536

/** Numbers that conditions compare. Days are written 20261121; numbers of postings and establishments without hyphens. */
export const COLUMNS = [
  'acceptedOn',
  'deadline',
  'wageLowest',
  'baseWageLowest',
  'overtimeHours',
  'annualDaysOff',
  'ageLowest',
  'ageHighest',
  'retirementAge',
  'employeesTotal',
  'postingNumber',
  'establishmentNumber',
] as const
export type ColumnName = (typeof COLUMNS)[number]

/** What results can be sorted by; ascending, ties by newest first. */
export const SORT_KEYS = ['newest', 'lowestWage', 'highestWage', 'deadline'] as const
export type SortName = (typeof SORT_KEYS)[number]

/** Texts of a document; a word is looked for in some of them. */
export const TEXT_FIELDS = [
  'occupation',
  'firm',
  'work',
  'station',
  'place',
  'address',
  'business',
  'licence',
  'experience',
  'other',
  'firmWithoutBlanks',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Kinds of codes whose values are counted over a whole result. */
export const FACET_FAMILIES = ['place', 'occupation', 'employmentType', 'trait'] as const

/** One posting as the index sees it; knows nothing of tables or of what a condition means. */
export interface IndexDocument {
  /** Larger is newer among documents of one day. */
  id: number
  numbers: Readonly<Record<ColumnName, number | null>>
  sortKeys: Readonly<Record<SortName, number>>
  /** `family:value`, for example `place:13101`, or `hours:540-1080` in minutes; none twice. */
  codes: readonly string[]
  /** Normalised; lines never match across their ends, nor words across blanks. */
  texts: Readonly<Partial<Record<TextField, string>>>
  /** Fields that only some viewers may search: those of the veiled part (see `segmentBuilder.ts`), or of nobody at all. */
  named: 'everybody' | 'jobSeekers' | 'nobody'
}

export const fieldBit = (field: TextField) => 1 << TEXT_FIELDS.indexOf(field)
