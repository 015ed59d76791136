import type { Deps } from '../../platform/deps.ts'
import { insertChange } from './store.registration.ts'

/**
 * オンライン登録者 → ハローワーク利用登録者, in the caller's transaction. The 求職番号 stays: it is printed and known.
 * @returns whether the person was an online registrant until now
 */
export async function makeOfficeRegistrant(deps: Deps, jobSeekerId: number, staffMemberId: number): Promise<boolean> {
  const row = await deps.db
    .updateTable('jobSeeker')
    .set({ registrantKind: 'office', changedAt: deps.now })
    .where('id', '=', jobSeekerId)
    .where('registrantKind', '=', 'online')
    .returning('accountId')
    .executeTakeFirst()
  if (!row) return false
  if (row.accountId !== null)
    await deps.db.updateTable('account').set({ registrantKind: 'office' }).where('id', '=', row.accountId).execute()
  const change = { jobSeekerId, changedAt: deps.now, changedBy: 'staff', staffMemberId, what: 'confirmed' } as const
  await insertChange(deps.db, change)
  return true
}
