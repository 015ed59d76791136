import { addMinutes } from '../../basics/japaneseDay.ts'
import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { sendNotice } from '../officeNotices/index.ts'
import { membersOfWorkList } from './readWorkLists.ts'
import type { Staff } from './rules.visit.ts'
import { UNDO_MINUTES, type WorkListFilter, type WorkListKey } from './rules.workLists.ts'
import { cancelBulkNotice, findDueNotice, insertBulkNotice, markNoticeSent } from './store.bulkNotices.ts'

/** お知らせ to everyone on a list as it stands now; leaves after the undo window. @returns its public id and how many get it */
export async function planBulkNotice(
  deps: Deps,
  staff: Staff,
  input: { key: WorkListKey; filter: WorkListFilter; body: string },
): Promise<{ publicId: string; count: number }> {
  return inTransaction(deps, async (deps) => {
    const jobSeekerIds = await membersOfWorkList(deps, staff, input)
    const publicId = randomId()
    await insertBulkNotice(deps.db, {
      publicId,
      staffMemberId: staff.id,
      officeNumber: staff.officeNumber,
      workList: input.key,
      body: input.body,
      jobSeekerIds,
      createdAt: deps.now,
      dueAt: addMinutes(deps.now, UNDO_MINUTES),
    })
    return { publicId, count: jobSeekerIds.length }
  })
}

/** 取り消す, while the undo window is open. */
export async function undoBulkNotice(deps: Deps, staff: Staff, publicId: string): Promise<'cancelled' | 'tooLate'> {
  return (await cancelBulkNotice(deps.db, { publicId, staffMemberId: staff.id, now: deps.now }))
    ? 'cancelled'
    : 'tooLate'
}

/** Sends the notices whose undo window is over, each in one transaction. */
export async function sendDueBulkNotices(deps: Deps): Promise<void> {
  let hasMore = true
  while (hasMore) {
    hasMore = await inTransaction(deps, async (deps) => {
      const notice = await findDueNotice(deps.db, deps.now)
      if (!notice) return false
      for (const jobSeekerId of notice.jobSeekerIds)
        await sendNotice(deps, { jobSeekerId, staffId: notice.staffMemberId, body: notice.body })
      await markNoticeSent(deps.db, notice.id, deps.now)
      return true
    })
  }
}
