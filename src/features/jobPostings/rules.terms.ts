import type { PostingStatus } from './rules.ts'

/** 賃金と時間: what a seeker must be able to compare with what the posting said before. */
export const TERM_NAMES = [
  'wageUnit',
  'wageLowest',
  'wageHighest',
  'baseWageLowest',
  'baseWageHighest',
  'hours1Start',
  'hours1End',
  'hours2Start',
  'hours2End',
  'hours3Start',
  'hours3End',
  'overtimeHours',
] as const
export type TermName = (typeof TERM_NAMES)[number]

export type PostingTerms = { wageUnit: 'monthly' | 'hourly' } & Record<Exclude<TermName, 'wageUnit'>, number | null>

/** Before it was first published a posting may change as it likes. */
export const NEVER_PUBLISHED: readonly PostingStatus[] = ['draft', 'waiting', 'returned']

/** So many entries of a posting's history are shown, newest first. */
export const SHOWN_EVENTS = 20
