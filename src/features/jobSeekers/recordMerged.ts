import type { Deps } from '../../platform/deps.ts'
import { insertChange } from './store.registration.ts'

/** Writes into a registration's history that another one of the same person was joined into it. */
export async function recordMerged(deps: Deps, jobSeekerId: number, staffMemberId: number): Promise<void> {
  const change = { jobSeekerId, changedAt: deps.now, changedBy: 'staff', staffMemberId, what: 'merged' } as const
  await insertChange(deps.db, change)
}
