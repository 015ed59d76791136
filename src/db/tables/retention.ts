export interface RetentionTables {
  deletionLedger: {
    id: string
    rule: 'lapsedFiveYears' | 'closedAccount'
    deletedAt: Date
    subjects: string[]
    counts: unknown
    signature: string
  }
}
