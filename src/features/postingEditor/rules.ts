import { addDays, type DayString } from '../../basics/japaneseDay.ts'

/** The eight screens of 求人申込み, in their order (domain 9). */
export const STEP_TITLES = {
  kind: '求人区分等',
  establishment: '事業所情報',
  work: '仕事内容',
  pay: '賃金・手当',
  hours: '労働時間',
  conditions: '保険・年金・定年等',
  promotion: '求人PR',
  selection: '選考方法',
} as const
export type StepKey = keyof typeof STEP_TITLES
export const STEP_KEYS = Object.keys(STEP_TITLES) as StepKey[]
export const isStepKey = (text: string): text is StepKey => Object.hasOwn(STEP_TITLES, text)

/** What a submission is for. */
export const PURPOSES = { new: '新しい求人', change: '求人内容の変更', renewal: '求人の更新' } as const
export type SubmissionPurpose = keyof typeof PURPOSES

export const SUBMISSION_STATES = {
  draft: '下書き',
  waiting: '受理待ち',
  returned: '差し戻し',
  accepted: '受理済み',
} as const
export type SubmissionState = keyof typeof SUBMISSION_STATES

/** The employer writes; what waits is the office's until it is taken back or returned. */
export function isEditable(state: SubmissionState): boolean {
  return state === 'draft' || state === 'returned'
}

/** Submissions of an employer that are not accepted yet (our number): nobody fills the counter's desk. */
export const OPEN_SUBMISSIONS_AT_MOST = 50

/** 更新：求人の有効期限の7日前から (domain 4.3). */
export const RENEWAL_DAYS_BEFORE = 7

/** Whether a posting may be renewed: from seven days before its limit, the limit's own day included. */
export function mayRenew(posting: { status: string; validUntil: DayString }, today: DayString): boolean {
  const isLiving = posting.status === 'open' || posting.status === 'suspended'
  return isLiving && today >= addDays(posting.validUntil, -RENEWAL_DAYS_BEFORE) && today <= posting.validUntil
}

/** 変更: while the posting is in force. */
export function mayChange(posting: { status: string; validUntil: DayString }, today: DayString): boolean {
  return (posting.status === 'open' || posting.status === 'suspended') && today <= posting.validUntil
}

/** 募集停止 and its other side, 募集再開: both at once and without the office, until the posting's own limit. */
export function mayStop(posting: { status: string; applicationDeadline: DayString }, today: DayString): boolean {
  return posting.status === 'open' && today <= posting.applicationDeadline
}
export function mayResume(posting: { status: string; applicationDeadline: DayString }, today: DayString): boolean {
  return posting.status === 'suspended' && today <= posting.applicationDeadline
}

/** Drafts that nobody has touched for so long vanish; accepted submissions are kept for inspections (our numbers). */
export const DRAFT_KEPT_DAYS = 365
export const ACCEPTED_KEPT_DAYS = 5 * 365

/** One 求人 for each 職種×就業場所×雇用形態×フル/パート (domain 9): what of two postings must not be the same. */
export interface PostingIdentity {
  occupation: string
  place: string
  employmentType: string
  form: string
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()

export function isSamePosting(one: PostingIdentity, other: PostingIdentity): boolean {
  return (['occupation', 'place', 'employmentType', 'form'] as const).every(
    (part) => plain(one[part]) === plain(other[part]),
  )
}
