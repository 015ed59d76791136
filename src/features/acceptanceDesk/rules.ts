/** Who sits at the desk. */
export interface DeskStaff {
  id: number
  name: string
  role: 'clerk' | 'supervisor' | 'auditor' | 'administrator'
  officeNumber: string | null
}

/** An auditor reads and changes nothing. */
export function mayAct(staff: Pick<DeskStaff, 'role'>): boolean {
  return staff.role !== 'auditor'
}

/**
 * Whether someone may take a submission: one that nobody has, one of their own, and for those who lead the office a colleague's too,
 * so that nothing lies with a person who is ill.
 */
export function mayTake(staff: Pick<DeskStaff, 'id' | 'role'>, holderId: number | null): boolean {
  if (!mayAct(staff)) return false
  return holderId === null || holderId === staff.id || staff.role === 'supervisor' || staff.role === 'administrator'
}

/** Only who has taken it decides: two clerks never answer the same employer twice. */
export function mayDecide(staff: Pick<DeskStaff, 'id' | 'role'>, holderId: number | null): boolean {
  return mayAct(staff) && holderId === staff.id
}

/** Characters of one remark, of the words to the employer, and of the reason to accept in spite of a check (our numbers). */
export const REMARK_LIMIT = 200
export const NOTE_LIMIT = 600

/** Submissions on one page of the list. */
export const DESK_PER_PAGE = 50

/** Whose submissions the list shows. */
export const DESK_VIEWS = { own: '自分の安定所', free: '担当なし', mine: '自分の担当', all: 'すべての安定所' } as const
export type DeskView = keyof typeof DESK_VIEWS
export const readDeskView = (text: string | undefined): DeskView =>
  text !== undefined && Object.hasOwn(DESK_VIEWS, text) ? (text as DeskView) : 'own'
