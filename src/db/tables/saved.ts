import type { Generated } from 'kysely'

export interface SavedSearchTable {
  jobSeekerId: number
  slot: number
  name: string
  /** The query of an address, with its version. */
  conditions: string
  savedAt: Date
}

export interface SavedJobPostingTable {
  jobSeekerId: number
  jobPostingId: number
  note: Generated<string>
  savedAt: Date
}

export interface SavedTables {
  savedSearch: SavedSearchTable
  savedJobPosting: SavedJobPostingTable
}
