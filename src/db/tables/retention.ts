export interface RetentionTables {
  deletionLedger: {
    id: string
    rule: 'lapsedFiveYears' | 'closedAccount' | 'onRequest'
    deletedAt: Date
    subjects: string[]
    counts: unknown
    signature: string
  }
}
