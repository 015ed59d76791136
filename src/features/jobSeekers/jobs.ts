import { type Deps, inTransaction } from '../../platform/deps.ts'
import { queueMails } from '../../platform/mail/queueMail.ts'
import { draftDeletedMail, draftExpiringMail } from './mails.ts'
import { DRAFT_DELETION_DAYS, DRAFT_WARNING_DAYS, pressedBefore } from './rules.ts'
import { type AgedDraft, deleteDrafts, markWarned, takeDraftsToDelete, takeDraftsToWarn } from './store.drafts.ts'

/** So many in one transaction: no lock is held for long. */
const BATCH = 200

/**
 * Warns of and deletes unfinished registrations (mails no. 7 and 8, each once). After a long sleep both are due at once:
 * the warning still goes first.
 */
export async function sweepRegistrationDrafts(deps: Deps): Promise<void> {
  while ((await warnBatch(deps)) === BATCH);
  while ((await deleteBatch(deps)) > 0);
}

async function warnBatch(deps: Deps): Promise<number> {
  return inTransaction(deps, async (deps) => {
    const drafts = await takeDraftsToWarn(deps.db, pressedBefore(deps.now, DRAFT_WARNING_DAYS), BATCH)
    if (drafts.length === 0) return 0
    const accountIds = drafts.map((draft) => draft.accountId)
    await markWarned(deps.db, accountIds, deps.now)
    await queueMails(deps, draftExpiringMail, toOwners(drafts))
    return drafts.length
  })
}

async function deleteBatch(deps: Deps): Promise<number> {
  return inTransaction(deps, async (deps) => {
    const drafts = await takeDraftsToDelete(deps.db, pressedBefore(deps.now, DRAFT_DELETION_DAYS), BATCH)
    if (drafts.length === 0) return 0
    const accountIds = drafts.map((draft) => draft.accountId)
    await deleteDrafts(deps.db, accountIds)
    await queueMails(deps, draftDeletedMail, toOwners(drafts))
    return drafts.length
  })
}

/** To those who pressed 一時保存 and whose account is open; whoever never pressed it was promised nothing. */
const toOwners = (drafts: AgedDraft[]) =>
  drafts.flatMap(({ email, pressedAt, isAccountOpen }) =>
    isAccountOpen && pressedAt ? [{ to: email, parameters: { savedAt: pressedAt.toISOString() } }] : [],
  )
