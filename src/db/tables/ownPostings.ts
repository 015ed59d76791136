import type { Generated, JSONColumnType } from 'kysely'

/** 求人申込み. The unions stand in features/postingEditor/rules.ts; the catalogue holds the same words in CHECK constraints. */
export interface PostingSubmissionTable {
  id: Generated<number>
  publicId: string
  employerId: number
  establishmentId: number
  purpose: 'new' | 'change' | 'renewal'
  jobPostingId: number | null
  state: 'draft' | 'waiting' | 'returned' | 'accepted'
  step: string
  version: Generated<number>
  steps: JSONColumnType<Record<string, { version: number; fields: Record<string, string | string[]> }>>
  sheet: JSONColumnType<object> | null
  baseSheet: JSONColumnType<object> | null
  officeNumber: string | null
  createdAt: Date
  savedAt: Date
  sentAt: Date | null
  sentBy: number | null
  takenBy: number | null
  takenAt: Date | null
  remarks: JSONColumnType<Record<string, string>> | null
  remark: string | null
  decidedAt: Date | null
  decidedBy: number | null
  acceptedPostingId: number | null
}

export interface EstablishmentRequestTable {
  id: Generated<number>
  publicId: string
  employerId: number
  establishmentId: number | null
  state: 'waiting' | 'returned' | 'confirmed'
  version: Generated<number>
  fields: JSONColumnType<Record<string, string>>
  officeNumber: string | null
  remark: string | null
  sentAt: Date
  sentBy: number | null
  decidedAt: Date | null
  decidedBy: number | null
}

/** What employers write themselves: postings before they are public, their establishments, messages to many. */
export interface OwnPostingTables {
  employerInvitation: {
    id: Generated<number>
    publicId: string
    employerId: number
    email: string
    emailKey: string
    role: 'administrator' | 'member'
    invitedAt: Date
  }
  establishmentRequest: EstablishmentRequestTable
  postingSubmission: PostingSubmissionTable
  postingSubmissionEvent: {
    id: Generated<number>
    postingSubmissionId: number
    happenedAt: Date
    face: 'employer' | 'counter'
    principalId: number
    action: string
    note: string | null
  }
  jobPostingNumber: { officeNumber: string; lastNumber: number }
  minimumWage: { prefectureCode: string; effectiveFrom: string; hourlyYen: number; isSample: boolean }
  bulkMessage: {
    id: Generated<number>
    publicId: string
    employerId: number
    body: string
    plannedAt: Date
    plannedBy: number | null
    sentAt: Date | null
  }
  bulkMessageRecipient: {
    bulkMessageId: number
    jobApplicationId: number
    jobSeekerId: number
    sentAt: Date | null
  }
}
