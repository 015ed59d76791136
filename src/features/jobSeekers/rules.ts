import {
  addDays,
  addMinutes,
  addMonths,
  ageOn,
  type DayString,
  daysBetween,
  endOfMonth,
} from '../../basics/japaneseDay.ts'

/** 有効期間：申込日の翌々月の末日まで (official page on what job seekers can do). */
export const VALIDITY_MONTHS = 2

/** The last day of a registration made on a day. */
export function firstValidUntil(registeredOn: DayString): DayString {
  return endOfMonth(registeredOn, VALIDITY_MONTHS)
}

/** A registration is extended by one month at a time. */
export const EXTENSION_MONTHS = 1

/** Whether the day lies in the last month of the validity, when a consultation, referral or self-application extends it. */
export function isInLastMonth(validUntil: DayString, today: DayString): boolean {
  return today <= validUntil && today.slice(0, 7) === validUntil.slice(0, 7)
}

/** The end of the month after the present end. */
export function extendedValidUntil(validUntil: DayString): DayString {
  return endOfMonth(addMonths(`${validUntil.slice(0, 7)}-01`, EXTENSION_MONTHS))
}

/** 求職登録の状態: none before it is finished, 有効, 無効. */
export type Registration = 'none' | 'active' | 'lapsed'

export interface Validity {
  validUntil: DayString
  /** Set when it was ended before its time. */
  lapsedOn: DayString | null
}

/** The last day of validity still counts. */
export function registrationOf(validity: Validity, today: DayString): 'active' | 'lapsed' {
  return validity.lapsedOn !== null || today > validity.validUntil ? 'lapsed' : 'active'
}

/** The first day on which the registration no longer held. */
export function lapsedFrom(validity: Validity): DayString {
  return validity.lapsedOn ?? addDays(validity.validUntil, 1)
}

/** Days left, today not counted: 0 on the last day. */
export function daysLeft(validUntil: DayString, today: DayString): number {
  return daysBetween(today, validUntil)
}

/** How long a person may switch a lapsed registration back to 有効 alone; then the counter does it (H1, our number). */
export const SELF_REVIVAL_DAYS = 30

/** The last day of the self-service: the 30th after the lapse still counts. */
export function revivableUntil(validity: Validity): DayString {
  return addDays(lapsedFrom(validity), SELF_REVIVAL_DAYS)
}

/** Whoever was made 無効 by the counter turns to the counter. */
export function canReviveAlone(validity: Validity & { lapseReason: string | null }, today: DayString): boolean {
  if (registrationOf(validity, today) === 'active' || validity.lapseReason === 'staff') return false
  return today <= revivableUntil(validity)
}

/** The end that a revived registration has: its old one where that still lies ahead, else that of a new 求職申込み. */
export function revivedValidUntil(validity: Validity, today: DayString): DayString {
  return today <= validity.validUntil ? validity.validUntil : firstValidUntil(today)
}

/** Reminders go out so many days before the last day of validity; 1 is the day before. */
export const REMINDER_DAYS = [14, 7, 1] as const

/** The reminders that are due with so many days left: the newest is sent, those before it are past. */
export function dueReminders(daysLeft: number): number[] {
  return daysLeft < 0 ? [] : REMINDER_DAYS.filter((days) => daysLeft <= days)
}

/**
 * What a lapsed registration closes (H1; manual 9.3(2) and the leaflet's points to note, both together).
 * Everything that is not here stays open: reading, 応募・面接の辞退, leaving, the switch back to 有効.
 */
export const CLOSED_WHEN_LAPSED = {
  editProfile: '求職情報の編集',
  jobSearch: 'マイページ内の求人検索',
  savedSearches: '検索条件の実行・保存・編集',
  addFavourite: 'お気に入り求人の追加',
  directApplication: 'オンライン自主応募',
  referralLetter: '紹介状の表示',
  sendMessage: 'メッセージの送信',
  onlineReferral: 'オンラインハローワーク紹介',
} as const

export type ClosedFunction = keyof typeof CLOSED_WHEN_LAPSED

/** What other features may do for a person now. */
export interface RegistrationStanding {
  registration: Registration
  validUntil: DayString | null
  /** Empty while the registration is active; everything of the list otherwise. */
  closed: readonly ClosedFunction[]
}

/** @param validity undefined where the registration was never finished */
export function standingOf(validity: Validity | undefined, today: DayString): RegistrationStanding {
  const registration = validity ? registrationOf(validity, today) : 'none'
  return {
    registration,
    validUntil: validity?.validUntil ?? null,
    closed: registration === 'active' ? [] : (Object.keys(CLOSED_WHEN_LAPSED) as ClosedFunction[]),
  }
}

/** A person's family and given name as both are written, with the blank that documents put between them. */
export function fullName(person: { familyName: string; givenName: string }): string {
  return `${person.familyName} ${person.givenName}`
}

/** 15歳以下の方は開設できない (manual 9.3(1)); from the 16th birthday on it is open. */
export const YOUNGEST_AGE = 16

/** Why a person may not register (A3); undefined where they may. */
export function refusalOf(
  person: { birthDay: DayString; schoolStanding: 'none' | 'higher' | 'eveningHighSchool' | 'daySchool' },
  today: DayString,
): 'tooYoung' | 'daySchool' | undefined {
  if (ageOn(person.birthDay, today) < YOUNGEST_AGE) return 'tooYoung'
  return person.schoolStanding === 'daySchool' ? 'daySchool' : undefined
}

/** 一時保存から7日で消去予告 (mail no. 7), 14日で消去 (mail no. 8), counted from the last press (manual 9.1). */
export const DRAFT_WARNING_DAYS = 7
export const DRAFT_DELETION_DAYS = 14

const MINUTES_A_DAY = 24 * 60

export const draftDeletedAt = (pressedAt: Date) => addMinutes(pressedAt, DRAFT_DELETION_DAYS * MINUTES_A_DAY)

/** Drafts pressed at or before this moment are due for what comes after so many days. */
export const pressedBefore = (now: Date, days: number) => addMinutes(now, -days * MINUTES_A_DAY)

/** 求職番号 of people who register on line; at the counter the office's own number stands in its place. */
export const ONLINE_NUMBER_PREFIX = '70000'

/** `70000-01169703`: five and eight digits, with leading zeros (D5). */
export function formatJobSeekerNumber(prefix: string, serial: number): string {
  return `${prefix}-${String(serial).padStart(8, '0')}`
}

/** Employers that one person may keep from seeing the profile (our number). */
export const MOST_EXCLUDED_EMPLOYERS = 100
