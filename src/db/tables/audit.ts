import type { Generated } from 'kysely'
import type { Face } from './platform.ts'

export interface AuditTables {
  auditEntry: {
    id: Generated<number>
    at: Date
    face: Face | 'system'
    principalId: number | null
    action: string
    subjectKind: string
    subjectId: number | null
    details: Generated<unknown>
    previousHash: Buffer | null
    hash: Buffer | null
  }
  auditChain: { id: number; lastEntryId: number; hash: Buffer; linked: number }
}
