import type { Db } from '../../db/open.ts'

export interface DraftRow {
  step: string
  sealed: Buffer
  savedAt: Date
  pressedAt: Date | null
}

export async function findDraftRow(db: Db, accountId: number): Promise<DraftRow | undefined> {
  return db
    .selectFrom('registrationDraft')
    .select(['step', 'sealed', 'savedAt', 'pressedAt'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
}

/** Holds the account's row, so that two tabs of a person who has no draft yet save one after the other. */
export async function lockAccount(
  db: Db,
  accountId: number,
): Promise<{ email: string; registrantKind: 'online' | 'office' }> {
  return db
    .selectFrom('account')
    .select(['email', 'registrantKind'])
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** @param pressedAt given when 一時保存 was pressed: the days until the deletion begin anew */
export async function storeDraft(
  db: Db,
  draft: { accountId: number; step: string; sealed: Buffer; savedAt: Date; pressedAt: Date | undefined },
): Promise<void> {
  const { accountId, pressedAt, ...saved } = draft
  const pressed = pressedAt ? { pressedAt, warnedAt: null } : {}
  await db
    .insertInto('registrationDraft')
    .values({ accountId, ...saved, pressedAt: pressedAt ?? null, warnedAt: null })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ ...saved, ...pressed }))
    .execute()
}

export async function deleteDraft(db: Db, accountId: number): Promise<void> {
  await db.deleteFrom('registrationDraft').where('accountId', '=', accountId).execute()
}

export interface AgedDraft {
  accountId: number
  pressedAt: Date | null
  email: string
  isAccountOpen: boolean
}

const aged = (db: Db) =>
  db
    .selectFrom('registrationDraft as draft')
    .innerJoin('account', 'account.id', 'draft.accountId')
    .select(['draft.accountId', 'draft.pressedAt', 'account.email', 'account.closedAt'])

const agedDraft = ({ closedAt, ...draft }: Omit<AgedDraft, 'isAccountOpen'> & { closedAt: Date | null }) => ({
  ...draft,
  isAccountOpen: closedAt === null,
})

/** Drafts whose last press of 一時保存 lies at or before a moment and that were not warned of yet; held until the transaction ends. */
export async function takeDraftsToWarn(db: Db, pressedBefore: Date, limit: number): Promise<AgedDraft[]> {
  const rows = await aged(db)
    .where('draft.pressedAt', '<=', pressedBefore)
    .where('draft.warnedAt', 'is', null)
    .orderBy('draft.pressedAt')
    .limit(limit)
    .forUpdate('draft')
    .skipLocked()
    .execute()
  return rows.map(agedDraft)
}

export async function markWarned(db: Db, accountIds: number[], warnedAt: Date): Promise<void> {
  await db.updateTable('registrationDraft').set({ warnedAt }).where('accountId', 'in', accountIds).execute()
}

/** Drafts last pressed at or before a moment, and those never pressed that were last saved before it. */
export async function takeDraftsToDelete(db: Db, before: Date, limit: number): Promise<AgedDraft[]> {
  const pressed = await aged(db)
    .where('draft.pressedAt', '<=', before)
    .orderBy('draft.pressedAt')
    .limit(limit)
    .forUpdate('draft')
    .skipLocked()
    .execute()
  if (pressed.length > 0) return pressed.map(agedDraft)
  const neverPressed = await aged(db)
    .where('draft.pressedAt', 'is', null)
    .where('draft.savedAt', '<=', before)
    .orderBy('draft.savedAt')
    .limit(limit)
    .forUpdate('draft')
    .skipLocked()
    .execute()
  return neverPressed.map(agedDraft)
}

export async function deleteDrafts(db: Db, accountIds: number[]): Promise<void> {
  await db.deleteFrom('registrationDraft').where('accountId', 'in', accountIds).execute()
}
