import { addDays, addMinutes, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { recordAction } from '../audit/index.ts'
import { postMessage } from '../messages/index.ts'
import { PLAN_KEPT_HOURS, RECIPIENTS_AT_MOST, recipientsOf } from './rules.ts'
import {
  deleteBulkMessage,
  deleteBulkMessagesBefore,
  findCandidates,
  findRecipients,
  insertBulkMessage,
  lockBulkMessage,
  markSent,
} from './store.ts'

interface Author {
  employerId: number
  loginId: number
}

export type PlanOutcome = { outcome: 'planned'; publicId: string } | { outcome: 'nobody' | 'tooMany' }

/** Keeps the message with its recipients for the preview; nobody gets it yet. */
export async function planBulkMessage(
  deps: Deps,
  author: Author,
  input: { body: string; applicationIds: readonly string[] },
): Promise<PlanOutcome> {
  return inTransaction(deps, async (deps) => {
    const { reached } = recipientsOf(await findCandidates(deps.db, author.employerId, input.applicationIds))
    if (reached.length === 0) return { outcome: 'nobody' }
    if (reached.length > RECIPIENTS_AT_MOST) return { outcome: 'tooMany' }
    const message = { employerId: author.employerId, body: input.body, plannedAt: deps.now, plannedBy: author.loginId }
    return { outcome: 'planned', publicId: await insertBulkMessage(deps.db, message, reached) }
  })
}

export type SendBulkOutcome = 'sent' | 'alreadySent' | 'unknown'

/** Sends to everybody planned, all in one transaction: each person gets it once, however often the button is pressed. */
export async function sendBulkMessage(deps: Deps, author: Author, publicId: string): Promise<SendBulkOutcome> {
  return inTransaction(deps, async (deps) => {
    const message = await lockBulkMessage(deps.db, author.employerId, publicId)
    if (!message) return 'unknown'
    if (message.sentAt !== null) return 'alreadySent'
    const recipients = await findRecipients(deps.db, message.id)
    const reached = recipients.filter(({ accountId, closedAt }) => accountId !== null && closedAt === null)
    for (const { jobSeekerId, jobPostingId, establishmentId } of reached)
      await postMessage(deps, { jobSeekerId, jobPostingId, establishmentId, sender: 'employer', body: message.body })
    const ids = reached.map(({ jobSeekerId }) => jobSeekerId)
    await markSent(deps.db, message.id, ids, deps.now)
    await recordAction(deps, {
      actor: { face: 'employer', principalId: author.loginId },
      action: 'sendBulkMessage',
      subject: { kind: 'bulkMessage', id: message.id },
      details: { recipients: ids.length },
    })
    return 'sent'
  })
}

/** Throws a planned message away; a sent one stays sent. */
export async function cancelBulkMessage(
  deps: Deps,
  author: Author,
  publicId: string,
): Promise<'cancelled' | 'alreadySent' | 'unknown'> {
  return inTransaction(deps, async (deps) => {
    const message = await lockBulkMessage(deps.db, author.employerId, publicId)
    if (!message) return 'unknown'
    if (message.sentAt !== null) return 'alreadySent'
    await deleteBulkMessage(deps.db, message.id)
    return 'cancelled'
  })
}

/** Plans that nobody sent go after a day, sent ones with the messages that they left: after a year. */
export async function deleteOldBulkMessages(deps: Deps): Promise<void> {
  const yearAgo = startOfJapaneseDay(addDays(japaneseDay(deps.now), -365))
  await deleteBulkMessagesBefore(deps.db, { planned: addMinutes(deps.now, -PLAN_KEPT_HOURS * 60), sent: yearAgo })
}
