import type { ColumnType, Generated } from 'kysely'

export type Face = 'jobSeeker' | 'employer' | 'counter'

/** Tables that every feature stands on: clock, sessions, operations, mails. */
export interface PlatformTables {
  appClock: { id: Generated<number>; offsetMilliseconds: number; lastSeenAt: Date }
  session: {
    id: Generated<number>
    tokenHash: Buffer
    face: Face
    principalId: number
    createdAt: Date
    lastSeenAt: Date
    previousSignedInAt: Date | null
    deviceLabel: string
  }
  formSender: {
    formHash: Buffer
    face: Face
    principalId: number
    previousSignedInAt: Date | null
    sentAt: Date
  }
  operation: {
    ownerHash: Buffer
    operationId: string
    outcome: ColumnType<unknown, string | null, string | null>
    createdAt: Date
  }
  outgoingMail: {
    id: Generated<number>
    messageId: string
    template: string
    recipientHash: Buffer
    sealed: Buffer | null
    createdAt: Date
    nextAttemptAt: Date
    isBulk: Generated<boolean>
    attempts: Generated<number>
    sentAt: Date | null
    deadAt: Date | null
    lastError: string | null
  }
  demoMail: { id: Generated<number>; messageId: string; sealed: Buffer; sentAt: Date }
  limitCount: { keyHash: Buffer; windowEndsAt: Date; uses: number }
  keptForm: { flowHash: Buffer; ownerMark: string; sealed: Buffer; keptAt: Date }
  maintenance: { id: Generated<number>; message: string; startedAt: Date }
}
