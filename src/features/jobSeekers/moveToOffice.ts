import { type Deps, inTransaction } from '../../platform/deps.ts'
import { insertChange } from './store.registration.ts'

/** 利用安定所の引き継ぎ, by a member of the staff. @returns whether it was another office until now */
export async function moveToOffice(
  deps: Deps,
  input: { jobSeekerId: number; officeNumber: string; staffMemberId: number },
): Promise<boolean> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, officeNumber, staffMemberId } = input
    const moved = await deps.db
      .updateTable('jobSeeker')
      .set({ officeNumber, changedAt: deps.now })
      .where('id', '=', jobSeekerId)
      .where('officeNumber', 'is distinct from', officeNumber)
      .returning('id')
      .executeTakeFirst()
    if (!moved) return false
    const change = { jobSeekerId, changedAt: deps.now, changedBy: 'staff', staffMemberId, what: 'handedOver' } as const
    await insertChange(deps.db, change)
    return true
  })
}
