import type { Deps } from '../../platform/deps.ts'
import { findOfApplication } from '../attachments/index.ts'
import { registrationStanding } from '../jobSeekers/index.ts'
import { findThreadId, findThreadOfJobSeeker, messageWords, readThread } from '../messages/index.ts'
import type { ApplicationDetail } from './pages.detail.tsx'
import { possibleActions } from './rules.ts'
import { findApplicationOfJobSeeker, findEvents, findNoShow, findResult } from './store.lists.ts'
import { findInterview, readFacts } from './store.ts'
import { timelineOf } from './words.steps.ts'

/** 応募の詳細 of a person's own application; its messages are read by being shown. */
export async function readOwnApplication(
  deps: Deps,
  input: { accountId: number; jobSeekerId: number; applicationId: string },
): Promise<ApplicationDetail | undefined> {
  const { db, now } = deps
  const row = await findApplicationOfJobSeeker(db, input.jobSeekerId, input.applicationId)
  if (!row) return undefined
  const { facts } = await readFacts(db, row)
  const threadId = await findThreadId(db, row.jobSeekerId, row.jobPostingId)
  const thread = threadId ? await findThreadOfJobSeeker(db, row.jobSeekerId, threadId) : undefined
  const standing = await registrationStanding(db, input.accountId, now)
  return {
    row: { ...row, unread: null },
    timeline: timelineOf(await findEvents(db, row.id), 'jobSeeker'),
    actions: possibleActions(facts, 'jobSeeker', now),
    interview: await findInterview(db, row.id),
    result: await findResult(db, row.id),
    noShow: await findNoShow(db, row.id),
    documents: await findOfApplication(db, row.id),
    thread: thread && (await readThread(deps, thread, { side: 'jobSeeker', principalId: input.accountId })),
    threadClosedReason: standing.closed.includes('sendMessage') ? messageWords.closed.lapsed : undefined,
    now,
  }
}
