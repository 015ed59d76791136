import { type DayString, daysBetween } from '../../basics/japaneseDay.ts'

/** 用件: why a member of the staff looks at a person's data. Stands in the audit row, where the person can read it. */
export const PURPOSES = {
  visit: '窓口での相談',
  phone: '電話での相談',
  internal: '内部の確認',
} as const
export type Purpose = keyof typeof PURPOSES

export function readPurpose(text: string | undefined): Purpose {
  return isPurpose(text) ? text : 'visit'
}

export function isPurpose(text: string | undefined): text is Purpose {
  return text !== undefined && Object.hasOwn(PURPOSES, text)
}

/** A purpose that was given holds for the rest of the working day: for as long as a session can last. */
export const PURPOSE_HOURS = 8

/** Who sits at the counter. */
export interface Staff {
  id: number
  name: string
  role: 'clerk' | 'supervisor' | 'auditor' | 'administrator'
  officeNumber: string | null
}

/** People of one's own office, or of none yet, are looked at as the day's work goes; else the purpose is asked first. */
export function isOfOtherOffice(staff: Pick<Staff, 'officeNumber'>, officeNumber: string | null): boolean {
  return officeNumber !== null && staff.officeNumber !== officeNumber
}

/** An auditor reads and changes nothing. */
export function mayAct(staff: Pick<Staff, 'role'>): boolean {
  return staff.role !== 'auditor'
}

/** 利用不可, its end, and the second confirmation of a lost mailbox are a supervisor's. */
export function mayDecide(staff: Pick<Staff, 'role'>): boolean {
  return staff.role === 'supervisor' || staff.role === 'administrator'
}

/** 相談の方法 */
export const WAYS = { visit: '来所', phone: '電話', online: 'オンライン' } as const
export type Way = keyof typeof WAYS
export const CONSULTATION_MAX_LENGTH = 2000

/** An application whose employer has not answered for longer than this is silent (anchors 8 n). */
export const SILENT_DAYS = 14

export function isSilent(turn: { turn: string; since: DayString }, today: DayString): boolean {
  return turn.turn === 'employer' && daysBetween(turn.since, today) > SILENT_DAYS
}

/** 有効期限間近: on the work list and in the brief from so many days before (anchors 8 a). */
export const EXPIRING_DAYS = 14
