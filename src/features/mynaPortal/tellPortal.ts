import { addMinutes } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import type { LinkEvent } from '../../platform/mynaPortal/identityProvider.ts'
import { EVENT_SEAL } from './identityOf.ts'
import { IDENTITY_REQUEST_MINUTES, nextNoticeAttemptAt, PROVEN_IDENTITY_MINUTES } from './rules.ts'
import { deleteNotice, deleteOldWays, findNotice, hasOlderNotice, listDueNotices, postponeNotice } from './store.ts'

/** At most so many notices in one pass: the portal may need 4 seconds for each. */
const NOTICES_A_PASS = 10

/**
 * Tells the portal one thing now, after it was committed. The answer does not depend on it: what the portal could not
 * take is told again by `tellPortalWhatIsDue`. What happened to one link is told in its order.
 * @returns whether the portal knows it
 */
export async function tellPortal(deps: Deps, noticeId: number): Promise<boolean> {
  const notice = await findNotice(deps.db, noticeId)
  if (!notice) return true
  if (await hasOlderNotice(deps.db, notice)) return false
  const event = JSON.parse(deps.secrets.unseal(EVENT_SEAL, notice.sealedEvent)) as LinkEvent
  const isTold = deps.mynaPortal?.issuer === notice.issuer && (await deps.mynaPortal.tell(event))
  if (isTold) await deleteNotice(deps.db, noticeId)
  else await postponeNotice(deps.db, noticeId, nextNoticeAttemptAt(notice.attempts, deps.now))
  return isTold
}

/** A timed job: tells the portal what it has not taken yet. Telling it twice changes nothing there. */
export async function tellPortalWhatIsDue(deps: Deps): Promise<void> {
  if (!deps.mynaPortal) return
  const due = await listDueNotices(deps.db, deps.mynaPortal.issuer, deps.now, NOTICES_A_PASS)
  for (const notice of due) {
    // The portal is away: each further one would only wait for it in vain.
    if (!(await tellPortal(deps, notice.id))) return
  }
}

/** A timed job: forgets ways to the portal that nobody can come back from. */
export async function deleteOldPortalWays(deps: Deps): Promise<void> {
  await deleteOldWays(deps.db, addMinutes(deps.now, -Math.max(IDENTITY_REQUEST_MINUTES, PROVEN_IDENTITY_MINUTES)))
}
