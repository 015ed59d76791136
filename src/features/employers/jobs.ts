import type { Deps } from '../../platform/deps.ts'
import { lapsedInvitationsBefore } from './rules.ts'
import { deleteLapsedInvitationsBefore } from './store.logins.ts'

/** Invitations that nobody took within thirty days. */
export async function deleteLapsedEmployerInvitations(deps: Deps): Promise<void> {
  await deleteLapsedInvitationsBefore(deps.db, lapsedInvitationsBefore(deps.now))
}
