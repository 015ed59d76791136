import { type Deps, inTransaction } from '../../platform/deps.ts'
import { sendStaged } from '../attachments/index.ts'
import { registrationStanding } from '../jobSeekers/index.ts'
import { placeIn } from './readThread.ts'
import type { Sender, Side } from './rules.ts'
import { getThreadHead } from './store.inbox.ts'
import { discloseName, findThreadOfEmployer, findThreadOfJobSeeker, insertMessage, takeThread } from './store.ts'

export type SendOutcome = 'sent' | 'threadUnknown' | 'lapsed' | 'jobSeekerGone'

/** A job seeker writes in a thread of their own; closed while the registration is 無効 (H1). */
export async function sendAsJobSeeker(
  deps: Deps,
  input: { accountId: number; jobSeekerId: number; threadId: string; body: string },
): Promise<SendOutcome> {
  return inTransaction(deps, async (deps) => {
    const standing = await registrationStanding(deps.db, input.accountId, deps.now)
    const found = await findThreadOfJobSeeker(deps.db, input.jobSeekerId, input.threadId)
    if (!found) return 'threadUnknown'
    if (standing.closed.includes('sendMessage')) return 'lapsed'
    const thread = await takeThread(deps.db, found, deps.now)
    const messageId = await insertMessage(deps.db, thread, {
      sender: 'jobSeeker',
      body: input.body,
      sentAt: deps.now,
    })
    const place = placeIn(thread, { side: 'jobSeeker', principalId: input.accountId })
    await sendStaged(deps.db, place, { messageId }, deps.now)
    return 'sent'
  })
}

/** An employer writes to a person who applied or was invited. */
export async function sendAsEmployer(
  deps: Deps,
  input: { employerId: number; loginId: number; threadId: string; body: string },
): Promise<SendOutcome> {
  return inTransaction(deps, async (deps) => {
    const found = await findThreadOfEmployer(deps.db, input.employerId, input.threadId)
    if (!found) return 'threadUnknown'
    const head = await getThreadHead(deps.db, found.id)
    if (head.accountClosedAt) return 'jobSeekerGone'
    const thread = await takeThread(deps.db, found, deps.now)
    const messageId = await insertMessage(deps.db, thread, { sender: 'employer', body: input.body, sentAt: deps.now })
    const place = placeIn(thread, { side: 'employer', principalId: input.loginId })
    await sendStaged(deps.db, place, { messageId }, deps.now)
    return 'sent'
  })
}

/**
 * Writes into the thread of a posting and a person as part of a larger step, in the caller's transaction.
 * @param message.quietFor the side that took the step itself and need not be told
 * @returns the thread's public id
 */
export async function postMessage(
  deps: Deps,
  message: {
    jobSeekerId: number
    jobPostingId: number | null
    establishmentId: number | null
    sender: Sender
    body: string
    quietFor?: Side
    /** From now on the employer may know who the person is. */
    disclosesName?: boolean
  },
): Promise<string> {
  const { jobSeekerId, jobPostingId, establishmentId, sender, body, quietFor } = message
  const thread = await takeThread(deps.db, { jobSeekerId, jobPostingId, establishmentId }, deps.now)
  if (message.disclosesName && !thread.disclosesName) await discloseName(deps.db, thread.id)
  await insertMessage(deps.db, thread, { sender, body, sentAt: deps.now, ...(quietFor && { quietFor }) })
  return thread.publicId
}
