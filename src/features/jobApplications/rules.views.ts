import { addDays, addMinutes, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import type { ApplicationKind, ApplicationState } from './rules.ts'

/** A line of a list of applications. */
export interface ApplicationRow {
  id: number
  publicId: string
  kind: ApplicationKind
  state: ApplicationState
  appliedAt: Date
  turnSince: Date
  endedAt: Date | null
  answerDueOn: string | null
  postingPublicId: string
  postingTitle: string
  establishmentName: string | null
  interviewStartsAt: Date | null
  unread: number | null
}

/** What happened, as kept; `details` is what the actor wrote or chose. */
export interface TimelineEvent {
  happenedAt: Date
  actor: 'jobSeeker' | 'employer' | 'office' | 'service'
  action: string
  details: unknown
}

/** 辞退の理由, as the person chooses it and the employer reads it. */
export const WITHDRAWAL_REASONS = {
  decidedElsewhere: '他の会社に決まったため',
  conditions: '労働条件が希望と合わないため',
  circumstances: '家庭や体調の事情のため',
  schedule: '選考の日程が合わないため',
  other: 'その他の事情のため',
} as const
export type WithdrawalReason = keyof typeof WITHDRAWAL_REASONS
export const WITHDRAWAL_REASON_KEYS = Object.keys(WITHDRAWAL_REASONS) as WithdrawalReason[]

/** By when an employer owes the first answer, counted from the day of applying (our number). */
export const ANSWER_DUE_DAYS = 14

/** 応募の下書き is kept this long after it was last saved (our number). */
export const DRAFT_KEPT_DAYS = 30

/** Reminders go out from this hour of the day before, not at midnight. */
export const REMINDER_HOUR = 9

/** Interviews that begin before this instant are due to be reminded of now. */
export function remindOfInterviewsBefore(now: Date): Date {
  const today = japaneseDay(now)
  const isMorning = now >= addMinutes(startOfJapaneseDay(today), REMINDER_HOUR * 60)
  return startOfJapaneseDay(addDays(today, isMorning ? 2 : 1))
}
