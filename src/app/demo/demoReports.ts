import { addMinutes, japaneseDay } from '../../basics/japaneseDay.ts'
import { findWholePosting } from '../../features/jobPostings/index.ts'
import { reportPosting } from '../../features/postingReports/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { otherPosting } from './demoPostings.ts'

const DAY_MINUTES = 24 * 60
const RAISED_DAYS_AGO = 3
const REPORTED_DAYS_AGO = 1
const RAISED_YEN = 5_000

/** A posting whose wage was raised after it was published, and a report about it that waits at the counter of 飯田橋. */
export async function loadDemoReports(deps: Deps, ashita: { jobSeekerId: number }): Promise<void> {
  const daysAgo = (days: number) => addMinutes(deps.now, -days * DAY_MINUTES)
  const number = otherPosting(japaneseDay(deps.now)).head.number!
  const posting = (await findWholePosting(deps.db, { number }))!
  const { wageUnit, wageLowest, wageHighest, baseWageLowest, baseWageHighest, overtimeHours } = posting
  const { hours1Start, hours1End, hours2Start, hours2End, hours3Start, hours3End } = posting
  const hours = { hours1Start, hours1End, hours2Start, hours2End, hours3Start, hours3End }
  const after = { wageUnit, wageLowest, wageHighest, baseWageLowest, baseWageHighest, ...hours, overtimeHours }
  const before = { ...after, wageLowest: wageLowest && wageLowest - RAISED_YEN }
  await deps.db
    .insertInto('jobPostingEvent')
    .values({
      jobPostingId: posting.id,
      happenedAt: daysAgo(RAISED_DAYS_AGO),
      kind: 'termsChanged',
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute()
  const reporter = await deps.db
    .selectFrom('jobSeeker')
    .select('id')
    .where('id', '<>', ashita.jobSeekerId)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  await reportPosting(
    { ...deps, now: daysAgo(REPORTED_DAYS_AGO) },
    {
      jobSeekerId: reporter.id,
      publicId: posting.publicId,
      reasons: ['wage', 'hours'],
      body: '電話で聞いたところ、試用期間の3か月は求人票の下限より月1万円低く、早番が7時からあるとのことでした。',
    },
  )
}
