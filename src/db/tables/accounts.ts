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
  secondStep: { accountId: number; switchedOnAt: Date }
  oneTimePassword: {
    id: Generated<number>
    purpose: 'signIn' | 'switchOn'
    flowHash: Buffer
    accountId: number
    accountHash: Buffer
    codeHash: Buffer
    nextPath: string
    wrongTries: Generated<number>
    begunAt: Date
    issuedAt: Date
    sentAt: Date | null
  }
  trustedDevice: {
    tokenHash: Buffer
    accountId: number
    accountHash: Buffer
    deviceLabel: string
    trustedAt: Date
  }
  passkey: {
    id: Generated<number>
    publicId: string
    accountId: number
    credentialId: Buffer
    publicKey: Buffer
    signatureCount: number
    name: string
    registeredAt: Date
    lastUsedAt: Date | null
  }
  passkeyChallenge: {
    purpose: 'signIn' | 'register'
    flowHash: Buffer
    challenge: Buffer
    accountId: number | null
    passkeyName: string | null
    issuedAt: Date
  }
}
