import type { Generated } from 'kysely'

export interface IdentityLinkTables {
  identityLink: {
    id: Generated<number>
    publicId: string
    accountId: number
    issuer: string
    subjectHash: Buffer
    connectedAt: Date
  }
  identityRequest: {
    stateHash: Buffer
    flowHash: Buffer
    issuer: string
    purpose: 'signIn' | 'connect'
    returnPath: string
    sealedChecks: Buffer
    askedAt: Date
  }
  provenIdentity: { flowHash: Buffer; issuer: string; sealedSubject: Buffer; provenAt: Date }
  identityLinkNotice: {
    id: Generated<number>
    issuer: string
    connection: string
    sealedEvent: Buffer
    createdAt: Date
    nextAttemptAt: Date
    attempts: Generated<number>
  }
}
