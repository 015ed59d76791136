import type { Generated } from 'kysely'

type Side = 'jobSeeker' | 'employer' | 'office' | 'service'

export interface MessageThreadTable {
  id: Generated<number>
  publicId: string
  jobSeekerId: number
  jobPostingId: number | null
  establishmentId: number | null
  createdAt: Date
  lastMessageAt: Date
  lastMessageId: number | null
  jobSeekerUnread: Generated<number>
  employerUnread: Generated<number>
  officeUnread: Generated<number>
  /** The person's office, kept by the database. */
  officeNumber: string | null
  disclosesName: Generated<boolean>
}

/** The unions stand in features/jobApplications/rules.ts; the catalogue holds the same words in CHECK constraints. */
export interface JobApplicationTable {
  id: Generated<number>
  publicId: string
  jobSeekerId: number
  jobPostingId: number
  establishmentId: number | null
  kind: 'direct' | 'invited' | 'onlineReferral' | 'referral'
  state:
    | 'applied'
    | 'inSelection'
    | 'interviewProposed'
    | 'interviewMoveAsked'
    | 'interviewScheduled'
    | 'hired'
    | 'notHired'
    | 'withdrawn'
    | 'noShow'
    | 'cancelled'
  motive: string
  appliedAt: Date
  turnSince: Date
  withdrawnAt: Date | null
  endedAt: Date | null
  answerDueOn: string | null
  remindedAt: Date | null
  /** The person's office, kept by the database. */
  officeNumber: string | null
  version: Generated<number>
}

export interface InterviewTable {
  id: Generated<number>
  publicId: string
  jobApplicationId: number
  proposedAt: Date
  slots: Date[]
  durationMinutes: number
  place: string
  directions: string | null
  toBring: string | null
  agreedStartsAt: Date | null
  agreedAt: Date | null
  declinedAt: Date | null
  remindedAt: Date | null
}

export interface NoShowReportTable {
  jobApplicationId: number
  jobSeekerId: number
  /** The person's office, kept by the database. */
  officeNumber: string | null
  interviewOn: string
  isCounted: boolean
  reportedAt: Date
  report: string | null
  objection: string | null
  objectedAt: Date | null
  decision: 'upheld' | 'rejected' | null
  decidedAt: Date | null
  decidedBy: number | null
  decisionNote: string | null
}

/** Messages, applications and all that grows out of them. */
export interface ApplicationTables {
  messageThread: MessageThreadTable
  message: {
    id: Generated<number>
    threadId: number
    sender: Side
    body: string
    sentAt: Date
    readAt: Date | null
  }
  jobApplication: JobApplicationTable
  jobApplicationDraft: { jobSeekerId: number; jobPostingId: number; motive: string; savedAt: Date }
  jobApplicationEvent: {
    id: Generated<number>
    jobApplicationId: number
    happenedAt: Date
    actor: Side
    action: string
    details: Generated<unknown>
  }
  interview: InterviewTable
  selectionResult: {
    jobApplicationId: number
    result: 'hired' | 'notHired'
    message: string
    conditionsDiffer: boolean
    conditionsDifference: string | null
    employmentStartsOn: string | null
    registeredAt: Date
  }
  noShowReport: NoShowReportTable
  restriction: {
    id: Generated<number>
    jobSeekerId: number
    beganAt: Date
    liftedAt: Date | null
    liftedBy: number | null
    liftNote: string | null
    officeNumber: string | null
  }
  visitRequest: {
    id: Generated<number>
    jobSeekerId: number
    cause: 'noShow' | 'rejection'
    requestedAt: Date
    officeNumber: string | null
  }
  invitation: {
    id: Generated<number>
    publicId: string
    jobPostingId: number
    jobSeekerId: number
    establishmentId: number | null
    sentAt: Date
    declinedAt: Date | null
  }
}
