import type { Generated, JSONColumnType } from 'kysely'

export interface ConsultationTable {
  id: Generated<number>
  jobSeekerId: number
  staffMemberId: number
  officeNumber: string | null
  happenedAt: Date
  way: 'visit' | 'phone' | 'online'
  note: string
  hasExtended: boolean
}

export interface BanTable {
  id: Generated<number>
  jobSeekerId: number
  beganAt: Date
  bannedBy: number
  reason: string
  appeal: string | null
  appealedAt: Date | null
  appealAnswer: string | null
  appealAnsweredAt: Date | null
  endedAt: Date | null
  endedBy: number | null
}

export interface ReferralTable {
  jobApplicationId: number
  publicId: string
  number: string
  officeNumber: string | null
  staffMemberId: number
  issuedAt: Date
  verificationCode: string
  selectionNote: string | null
}

export interface RecommendationTable {
  id: Generated<number>
  publicId: string
  jobSeekerId: number
  jobPostingId: number
  staffMemberId: number
  officeNumber: string | null
  isOnlineReferral: boolean
  comment: string
  sentAt: Date
  firstReadAt: Date | null
  withdrawnAt: Date | null
}

/** Rows that went from one registration to another: of a table, or `message 12 34` of one thread to another. */
export interface MovedRows {
  where: string
  keys: string[]
}

/** How two registrations stood before they were joined. */
export interface StandingBefore {
  keptAccountId: number | null
  mergedAccountId: number | null
  /** The account that was closed because the other one stays. */
  closedAccountId: number | null
  mergedLapsedOn: string | null
  mergedLapseReason: 'self' | 'staff' | 'hired' | null
}

/** Everything that the counter writes down. */
export interface CounterTables {
  consultation: ConsultationTable
  ban: BanTable
  referral: ReferralTable
  referralNumberCounter: { prefix: string; lastNumber: Generated<number> }
  recommendation: RecommendationTable
  bulkNotice: {
    id: Generated<number>
    publicId: string
    staffMemberId: number
    officeNumber: string | null
    workList: string
    body: string
    jobSeekerIds: number[]
    createdAt: Date
    dueAt: Date
    sentAt: Date | null
    cancelledAt: Date | null
  }
  addressChange: {
    id: Generated<number>
    jobSeekerId: number
    newEmail: string
    newEmailKey: string
    askedBy: number
    askedAt: Date
    identityCheck: string
    confirmedBy: number | null
    confirmedAt: Date | null
    dueAt: Date | null
    doneAt: Date | null
    cancelledAt: Date | null
  }
  bulkRecommendation: {
    id: Generated<number>
    publicId: string
    jobPostingId: number
    staffMemberId: number
    officeNumber: string | null
    comment: string
    createdAt: Date
    dueAt: Date
    sentCount: Generated<number>
    doneAt: Date | null
    cancelledAt: Date | null
  }
  caseAssignment: { jobSeekerId: number; staffMemberId: number; assignedBy: number; assignedAt: Date }
  workListFilter: {
    staffMemberId: number
    workList: string
    office: 'own' | 'all'
    kind: 'any' | 'online' | 'office'
    assigned: 'any' | 'mine' | 'nobody'
  }
  registrationMerge: {
    id: Generated<number>
    publicId: string
    keptId: number
    mergedId: number
    mergedBy: number
    mergedAt: Date
    identityCheck: string
    moved: JSONColumnType<MovedRows[]>
    before: JSONColumnType<StandingBefore>
    undoUntil: Date
    undoneBy: number | null
    undoneAt: Date | null
  }
}
