import { addMinutes } from '../../basics/japaneseDay.ts'

/** 求人者マイページのログイン用アドレス：10まで (domain 9, 12). Open invitations count: each may become one. */
export const LOGINS_AT_MOST = 10

/** An invitation that nobody has taken lapses after so many days (our number). */
export const INVITATION_DAYS = 30

export const ROLES = { administrator: '管理者', member: '担当者' } as const
export type EmployerRole = keyof typeof ROLES

export function mayInviteOneMore(counts: { logins: number; invitations: number }): boolean {
  return counts.logins + counts.invitations < LOGINS_AT_MOST
}

/** An employer without an administrator could never invite, remove or correct anything again. */
export function isLastAdministrator(logins: readonly { id: number; role: EmployerRole }[], loginId: number): boolean {
  const administrators = logins.filter(({ role }) => role === 'administrator')
  return administrators.length === 1 && administrators[0]!.id === loginId
}

/** Invitations given at or before this moment have lapsed. */
export function lapsedInvitationsBefore(now: Date): Date {
  return addMinutes(now, -INVITATION_DAYS * 24 * 60)
}
