import { type Deps, inTransaction } from '../../platform/deps.ts'
import { postMessage } from '../messages/index.ts'
import { markDeclined } from './store.jobSeeker.ts'
import { words } from './words.ts'

/** リクエストを断る: without a reason; the employer learns that and no more. */
export async function declineInvitation(
  deps: Deps,
  input: { jobSeekerId: number; invitationId: string },
): Promise<'declined' | 'notPossible'> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId } = input
    const declined = await markDeclined(deps.db, jobSeekerId, input.invitationId, deps.now)
    if (!declined) return 'notPossible'
    await postMessage(deps, {
      ...declined,
      jobSeekerId,
      sender: 'service',
      body: words.declineMessage,
      quietFor: 'jobSeeker',
    })
    return 'declined'
  })
}
