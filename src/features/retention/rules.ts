/** 求職状態が「無効」になってから5年 (manual 9.2): on that day of the fifth year everything of the person vanishes. */
export const RETENTION_YEARS = 5

/** A closed account that no registration stands on is kept only while its owner may come back alone. */
export const CLOSED_ACCOUNT_KEPT_DAYS = 30

/** Why something was deleted; `onRequest` is the operator's command. */
export type DeletionRule = 'lapsedFiveYears' | 'closedAccount' | 'onRequest'

/** A deletion as it is written down: nothing in it says who it was. */
export interface LedgerEntry {
  id: string
  rule: DeletionRule
  /** ISO 8601. */
  deletedAt: string
  /** Keyed fingerprints of the deleted rows' public ids. */
  subjects: string[]
  /** Table → rows. */
  counts: Record<string, number>
  signature: string
}
