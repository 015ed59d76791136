import type { Generated, JSONColumnType } from 'kysely'

export interface PostingReportTable {
  id: Generated<number>
  publicId: string
  jobPostingId: number
  jobSeekerId: number
  reasons: string[]
  body: string
  postingVersion: number
  state: 'waiting' | 'taken' | 'decided'
  reportedAt: Date
  takenBy: number | null
  takenAt: Date | null
  outcome: 'corrected' | 'stopped' | 'unfounded' | null
  outcomeNote: string | null
  decidedBy: number | null
  decidedAt: Date | null
}

/** What happened to a published posting, and what people report about one. */
export interface PostingReportTables {
  jobPostingEvent: {
    id: Generated<number>
    jobPostingId: number
    happenedAt: Date
    kind: 'termsChanged' | 'reportCorrected' | 'reportStopped' | 'reportUnfounded'
    before: JSONColumnType<object> | null
    after: JSONColumnType<object> | null
  }
  postingReport: PostingReportTable
  postingReportContact: {
    id: Generated<number>
    postingReportId: number
    staffMemberId: number
    contactedAt: Date
    note: string
  }
}
