import { addMinutes } from '../../basics/japaneseDay.ts'

/** 待機期間: after the second person's word the old address has a day to object before the new one counts (our number). */
export const COOLING_OFF_HOURS = 24

/** When an approved address begins to count. At that very moment it does. */
export function addressCountsFrom(approvedAt: Date): Date {
  return addMinutes(approvedAt, COOLING_OFF_HOURS * 60)
}

/** Two people: whoever asked cannot approve, whatever their role (trust AUTH-18). */
export function mayApprove(staff: { id: number; role: string }, askedBy: number): boolean {
  return (staff.role === 'supervisor' || staff.role === 'administrator') && staff.id !== askedBy
}

/** Joined registrations can be taken apart again for so many days (our number). */
export const UNDO_DAYS = 30

export function canUndoMerge(merge: { undoUntil: Date; undoneAt: Date | null }, now: Date): boolean {
  return merge.undoneAt === null && now < merge.undoUntil
}

/** 本人確認書類 that were seen before an identity is repaired. */
export const IDENTITY_DOCUMENTS = {
  myNumberCard: 'マイナンバーカード',
  drivingLicence: '運転免許証',
  residenceCard: '在留カード',
  passport: 'パスポート',
  two: '健康保険の資格確認書など2点',
} as const
export type IdentityDocument = keyof typeof IDENTITY_DOCUMENTS
