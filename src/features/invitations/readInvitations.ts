import type { Deps } from '../../platform/deps.ts'
import { findPostingCards, type ShownPosting } from '../jobPostings/index.ts'
import { countInvitationsOfJobSeeker, findInvitationsOfJobSeeker, type InvitationRow } from './store.jobSeeker.ts'

/** An invitation with its posting, as the invited person may see it. */
export interface ShownInvitation extends InvitationRow {
  posting: ShownPosting
}

const SHOWN_AT_MOST = 100

/**
 * リクエスト求人 of a person, newest first.
 * @param limit 1 for the card on home
 */
export async function readInvitations(
  deps: Deps,
  jobSeekerId: number,
  limit = SHOWN_AT_MOST,
): Promise<{ count: number; invitations: ShownInvitation[] }> {
  const rows = await findInvitationsOfJobSeeker(deps.db, jobSeekerId, limit)
  const postings = await findPostingCards(
    deps.db,
    rows.map((row) => row.jobPostingId),
    'jobSeeker',
  )
  const byId = new Map(postings.map((posting) => [posting.id, posting]))
  const invitations = rows.flatMap((row) => {
    const posting = byId.get(row.jobPostingId)
    return posting ? [{ ...row, posting }] : []
  })
  return { count: await countInvitationsOfJobSeeker(deps.db, jobSeekerId), invitations }
}
