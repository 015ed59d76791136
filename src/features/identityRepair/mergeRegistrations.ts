import { addDays, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import { randomId } from '../../basics/randomIds.ts'
import type { MovedRows, StandingBefore } from '../../db/tables/counter.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { endSessionsOf } from '../../platform/sessions.ts'
import { markClosed, markReopened, setPasswordHash } from '../accounts/index.ts'
import { recordAction, recordView } from '../audit/index.ts'
import { countNoShows } from '../jobApplications/index.ts'
import { recordMerged } from '../jobSeekers/index.ts'
import type { MergeObstacle } from './rules.merge.ts'
import { canUndoMerge, type IdentityDocument, UNDO_DAYS } from './rules.ts'
import { findOpenAddressChange } from './store.mailbox.ts'
import {
  countMovable,
  findRegistration,
  giveRowsBack,
  haveBothApplied,
  insertMerge,
  lockMerge,
  lockPair,
  markMerged,
  markUndone,
  moveRows,
  type Pair,
  type Registration,
  setAccountOf,
  unmarkMerged,
} from './store.merge.ts'
import { joinTwinThreads, partTwinThreads } from './store.mergedThreads.ts'

const isOpen = (one: Registration) => one.accountId !== null && one.accountClosedAt === null

/** The account with which the person logs in from then on: the staying registration's own if it is open. */
function accountThatStays(kept: Registration, gone: Registration): 'kept' | 'gone' {
  return isOpen(kept) || gone.accountId === null ? 'kept' : 'gone'
}

async function findObstacle(deps: Deps, kept: Registration, gone: Registration): Promise<MergeObstacle | undefined> {
  if (kept.id === gone.id) return 'same'
  if (kept.mergedInto !== null || gone.mergedInto !== null) return 'alreadyMerged'
  if (kept.birthDay !== gone.birthDay) return 'birthDaysDiffer'
  for (const one of [kept, gone]) if (await findOpenAddressChange(deps.db, one.id)) return 'addressChangeOpen'
  return (await haveBothApplied(deps.db, { keptId: kept.id, mergedId: gone.id })) ? 'bothAppliedOpen' : undefined
}

/** What joining two registrations would do. */
export interface MergePreview {
  kept: Registration
  gone: Registration
  obstacle: MergeObstacle | undefined
  counts: { table: string; moves: number; stays: number }[]
  staying: 'kept' | 'gone'
}

/** 重複登録の確認: both registrations side by side; the look at the second one is on record too. */
export async function previewMerge(
  deps: Deps,
  staffId: number,
  input: { keptPublicId: string; gonePublicId: string },
): Promise<MergePreview | 'unknown'> {
  const kept = await findRegistration(deps.db, { publicId: input.keptPublicId })
  const gone = await findRegistration(deps.db, { publicId: input.gonePublicId })
  if (!kept || !gone) return 'unknown'
  const actor = { face: 'counter', principalId: staffId } as const
  await recordView(deps, { actor, jobSeekerId: gone.id, part: 'registration', details: { purpose: 'visit' } })
  return {
    kept,
    gone,
    obstacle: await findObstacle(deps, kept, gone),
    counts: await countMovable(deps.db, { keptId: kept.id, mergedId: gone.id }),
    staying: accountThatStays(kept, gone),
  }
}

/**
 * Leaves one account with the registration that stays. The other one is closed under a password that nobody knows:
 * opened again alone, it would lead to a registration that is no longer used.
 */
async function settleAccounts(deps: Deps, kept: Registration, gone: Registration, unknownHash: string) {
  const { db } = deps
  if (accountThatStays(kept, gone) === 'gone') {
    await setAccountOf(db, gone.id, null)
    await setAccountOf(db, kept.id, gone.accountId)
    if (kept.accountId !== null) await setAccountOf(db, gone.id, kept.accountId)
    return null
  }
  if (gone.accountId === null || !isOpen(gone)) return null
  await markClosed(db, gone.accountId, deps.now)
  await setPasswordHash(db, gone.accountId, unknownHash)
  await endSessionsOf(db, 'jobSeeker', gone.accountId)
  return gone.accountId
}

export type MergeOutcome = { outcome: 'merged' } | { outcome: 'obstacle'; obstacle: MergeObstacle }

/**
 * Joins a second registration of the same person into the one that stays: everything that hangs on the person follows.
 * @param input.unknownHash of a password that is kept nowhere, made before the transaction
 */
export async function mergeRegistrations(
  deps: Deps,
  input: {
    keptPublicId: string
    gonePublicId: string
    staffId: number
    document: IdentityDocument
    unknownHash: string
  },
): Promise<MergeOutcome> {
  return inTransaction(deps, async (deps) => {
    const first = await findRegistration(deps.db, { publicId: input.keptPublicId })
    const second = await findRegistration(deps.db, { publicId: input.gonePublicId })
    if (!first || !second) return { outcome: 'obstacle', obstacle: 'unknown' }
    const pair = { keptId: first.id, mergedId: second.id }
    await lockPair(
      deps.db,
      [first.accountId, second.accountId].filter((id) => id !== null),
      pair,
    )
    const kept = (await findRegistration(deps.db, { id: first.id }))!
    const gone = (await findRegistration(deps.db, { id: second.id }))!
    const obstacle = await findObstacle(deps, kept, gone)
    if (obstacle) return { outcome: 'obstacle', obstacle }
    const closedAccountId = await settleAccounts(deps, kept, gone, input.unknownHash)
    const moved = [...(await joinTwinThreads(deps.db, pair)), ...(await moveRows(deps.db, pair))]
    const before: StandingBefore = {
      keptAccountId: kept.accountId,
      mergedAccountId: gone.accountId,
      closedAccountId,
      mergedLapsedOn: gone.lapsedOn,
      mergedLapseReason: gone.lapseReason,
    }
    await finishMerge(deps, { pair, moved, before, staffId: input.staffId, document: input.document })
    return { outcome: 'merged' }
  })
}

async function finishMerge(
  deps: Deps,
  merge: {
    pair: Pair
    moved: MovedRows[]
    before: StandingBefore
    staffId: number
    document: IdentityDocument
  },
): Promise<void> {
  const { pair, moved, before, staffId, document } = merge
  const today = japaneseDay(deps.now)
  await markMerged(deps.db, pair, today)
  await insertMerge(deps.db, {
    ...pair,
    publicId: randomId(),
    mergedBy: staffId,
    mergedAt: deps.now,
    identityCheck: document,
    moved,
    before,
    undoUntil: startOfJapaneseDay(addDays(today, UNDO_DAYS + 1)),
  })
  await recordMerged(deps, pair.keptId, staffId)
  // Reports that were spread over two registrations count together from now on (H2).
  await countNoShows(deps, pair.keptId)
  await recordBoth(deps, pair, staffId, 'mergeRegistrations', { document })
}

async function recordBoth(
  deps: Deps,
  pair: Pair,
  staffId: number,
  action: string,
  details: Record<string, string> = {},
): Promise<void> {
  const actor = { face: 'counter', principalId: staffId } as const
  for (const id of [pair.keptId, pair.mergedId])
    await recordAction(deps, { actor, action, subject: { kind: 'jobSeeker', id }, details })
}

/** 元に戻す: everything that went over goes back; what has come since stays with the registration that stayed. */
export async function undoMerge(
  deps: Deps,
  input: { keptId: number; merge: string; staffId: number },
): Promise<'undone' | 'tooLate' | 'addressInUse'> {
  return inTransaction(deps, async (deps) => {
    const { db } = deps
    const merge = await lockMerge(db, input.keptId, input.merge)
    if (!merge || !canUndoMerge(merge, deps.now)) return 'tooLate'
    const { before, moved } = merge
    const pair = { keptId: merge.keptId, mergedId: merge.mergedId }
    await lockPair(
      db,
      [before.keptAccountId, before.mergedAccountId].filter((id) => id !== null),
      pair,
    )
    if (before.closedAccountId !== null && !(await markReopened(db, before.closedAccountId))) return 'addressInUse'
    await setAccountOf(db, pair.keptId, null)
    await setAccountOf(db, pair.mergedId, before.mergedAccountId)
    await setAccountOf(db, pair.keptId, before.keptAccountId)
    await giveRowsBack(db, pair, moved)
    await partTwinThreads(db, moved)
    await unmarkMerged(db, pair.mergedId, before)
    await markUndone(db, merge.id, { undoneBy: input.staffId, undoneAt: deps.now })
    await recordBoth(deps, pair, input.staffId, 'undoMerge')
    return 'undone'
  })
}
