import { japaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMail } from '../../platform/mail/queueMail.ts'
import { isPostingOpen } from '../jobPostings/index.ts'
import { employerNameKey } from '../jobSeekers/index.ts'
import { postMessage } from '../messages/index.ts'
import { invitationMail } from './mails.ts'
import { INVITATIONS_PER_POSTING } from './rules.ts'
import {
  countInvitations,
  findCandidate,
  findEmployerNames,
  hasApplied,
  insertInvitation,
  lockPostingOfEmployer,
} from './store.ts'

export type InviteOutcome = 'sent' | 'full' | 'again' | 'applied' | 'postingClosed' | 'candidateGone'

/** The keys by which people keep this employer out. */
export async function employerNameKeys(deps: Deps, employerId: number): Promise<string[]> {
  return (await findEmployerNames(deps.db, employerId)).map(employerNameKey)
}

/**
 * リクエストを送る: at most ten people per posting and once per person, message and mail no. 9 in the same transaction.
 * Who the person is stays unknown to the employer until they apply.
 */
export async function inviteJobSeeker(
  deps: Deps,
  input: { employerId: number; postingId: string; jobSeekerPublicId: string; message: string },
): Promise<InviteOutcome> {
  return inTransaction(deps, async (deps) => {
    const { db, now } = deps
    const today = japaneseDay(now)
    const posting = await lockPostingOfEmployer(db, input.employerId, input.postingId)
    if (!posting?.acceptsDirectApplication || !isPostingOpen(posting, today)) return 'postingClosed'
    const nameKeys = await employerNameKeys(deps, input.employerId)
    const person = await findCandidate(db, input.jobSeekerPublicId, nameKeys, today)
    if (!person) return 'candidateGone'
    if (await hasApplied(db, person.id, posting.id)) return 'applied'
    const isFull = (await countInvitations(db, posting.id)) >= INVITATIONS_PER_POSTING
    const { establishmentId } = posting
    const key = { jobSeekerId: person.id, jobPostingId: posting.id, establishmentId }
    if (isFull) return 'full'
    if (!(await insertInvitation(db, { ...key, sentAt: now }))) return 'again'
    await postMessage(deps, { ...key, sender: 'employer', body: input.message })
    await queueMail(deps, invitationMail, person.email, { postingTitle: posting.occupationTitle })
    return 'sent'
  })
}
