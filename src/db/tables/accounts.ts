import type { Generated } from 'kysely'

export interface AccountTables {
  account: {
    id: Generated<number>
    publicId: string
    email: string
    emailKey: string
    passwordHash: string
    registrantKind: 'online' | 'office'
    agreedDocumentsVersion: string
    openedAt: Date
    lastSignedInAt: Date | null
    closedAt: Date | null
    version: Generated<number>
  }
  verificationKey: {
    id: Generated<number>
    purpose: string
    flowHash: Buffer
    email: string
    emailHash: Buffer
    accountId: number | null
    details: Generated<unknown>
    keyHash: Buffer
    wrongTries: Generated<number>
    issuedAt: Date
    sentAt: Date | null
  }
  verificationKeyRequest: { id: Generated<number>; emailHash: Buffer; requestedAt: Date }
  officeOpening: {
    id: Generated<number>
    jobSeekerId: number
    email: string
    emailKey: string
    storedBy: number
    storedAt: Date
  }
  signInFailure: {
    idHash: Buffer
    failures: number
    consecutiveFailures: number
    lastFailedAt: Date
    lockedUntil: Date | null
  }
}
