import type { Deps } from '../../platform/deps.ts'
import { findOpenReferralsOfAccount } from './store.ts'
import { takeStep } from './takeStep.ts'
import { words } from './words.ts'

/**
 * 退会 with 紹介 still open (H4): each is withdrawn, and the employer told, in the closing's own transaction. An open
 * オンライン自主応募 is never among them: it bars the closing.
 */
export async function withdrawReferralsOfAccount(deps: Deps, accountId: number): Promise<void> {
  for (const id of await findOpenReferralsOfAccount(deps.db, accountId))
    await takeStep(deps, id, { actor: 'service', action: 'withdraw', message: words.messages.withdrawByClosure })
}
