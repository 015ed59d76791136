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

/** お知らせメール of a saved condition; no row: off. */
export interface SearchAlertTable {
  id: Generated<number>
  publicId: string
  jobSeekerId: number
  slot: number
  frequency: 'daily' | 'weekly'
  begunAt: Date
}

export interface SavedTables {
  savedSearch: SavedSearchTable
  savedJobPosting: SavedJobPostingTable
  searchAlert: SearchAlertTable
  searchAlertMatch: { searchAlertId: number; jobPostingId: number; matchedOn: string }
  searchAlertMailed: { jobSeekerId: number; jobPostingId: number; mailedOn: string }
  searchAlertPosting: { jobPostingId: number; matchedOn: string }
  searchAlertRun: { ranOn: string; isWeekly: boolean; matchedAt: Date; postings: number; sentAt: Date | null }
}
