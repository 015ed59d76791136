import { addMinutes } from '../../basics/japaneseDay.ts'
import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findPosting } from '../jobPostings/index.ts'
import { REPORTS_A_DAY, type Reason } from './rules.ts'
import { countReportsSince, insertReport, lockJobSeeker } from './store.ts'

export type ReportResult = 'sent' | 'alreadyOpen' | 'tooMany' | 'gone'

const DAY_MINUTES = 24 * 60

/**
 * この求人の内容が実際と違う. One person's reports wait for each other, so that neither the day's number nor
 * one open report for each posting can be passed by sending many at once.
 * @param publicId the posting's public id
 */
export async function reportPosting(
  deps: Deps,
  input: { jobSeekerId: number; publicId: string; reasons: Reason[]; body: string },
): Promise<ReportResult> {
  return inTransaction(deps, async (deps) => {
    const { jobSeekerId, publicId, reasons, body } = input
    const posting = await findPosting(deps.db, publicId, 'jobSeeker')
    if (!posting) return 'gone'
    await lockJobSeeker(deps.db, jobSeekerId)
    const since = addMinutes(deps.now, -DAY_MINUTES)
    if ((await countReportsSince(deps.db, jobSeekerId, since)) >= REPORTS_A_DAY) return 'tooMany'
    const isNew = await insertReport(deps.db, {
      publicId: randomId(),
      jobPostingId: posting.id,
      jobSeekerId,
      reasons,
      body,
      postingVersion: posting.version,
      reportedAt: deps.now,
    })
    return isNew ? 'sent' : 'alreadyOpen'
  })
}
