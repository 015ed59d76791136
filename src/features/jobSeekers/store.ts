import { type DayString, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import type { JobSeekerTable } from '../../db/tables/jobSeekers.ts'
import { type Registration, type RegistrationStanding, registrationOf, standingOf } from './rules.ts'

/** What other features know of a registered person. */
export interface JobSeekerSummary {
  id: number
  publicId: string
  accountId: number | null
  /** 求職番号 `NNNNN-NNNNNNNN`. */
  number: string | null
  familyName: string
  givenName: string
  familyNameKana: string
  givenNameKana: string
  birthDay: DayString
  registration: Registration
  validUntil: DayString | null
  isPublished: boolean
  officeNumber: string | null
}

type SummaryRow = Omit<JobSeekerSummary, 'registration' | 'validUntil'> &
  Pick<JobSeekerTable, 'lapsedOn' | 'validUntil'>

export const summaryColumns = [
  'jobSeeker.id',
  'jobSeeker.publicId',
  'jobSeeker.accountId',
  'jobSeeker.number',
  'jobSeeker.familyName',
  'jobSeeker.givenName',
  'jobSeeker.familyNameKana',
  'jobSeeker.givenNameKana',
  'jobSeeker.birthDay',
  'jobSeeker.validUntil',
  'jobSeeker.lapsedOn',
  'jobSeeker.isPublished',
  'jobSeeker.officeNumber',
] as const

/** A row of `summaryColumns` as it stands on the day of `now`. */
export function summaryOf({ lapsedOn, ...row }: SummaryRow, now: Date): JobSeekerSummary {
  return { ...row, registration: registrationOf({ validUntil: row.validUntil, lapsedOn }, japaneseDay(now)) }
}

/** The registered job seeker behind an account; none while the registration is unfinished. */
export async function findJobSeekerOfAccount(
  db: Db,
  accountId: number,
  now: Date,
): Promise<JobSeekerSummary | undefined> {
  const row = await db
    .selectFrom('jobSeeker')
    .select(summaryColumns)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row && summaryOf(row, now)
}

export async function getJobSeekerSummary(db: Db, jobSeekerId: number, now: Date): Promise<JobSeekerSummary> {
  const row = await db
    .selectFrom('jobSeeker')
    .select(summaryColumns)
    .where('id', '=', jobSeekerId)
    .executeTakeFirstOrThrow()
  return summaryOf(row, now)
}

/** Whether an account's registration holds, and which functions are closed to it now (H1). */
export async function registrationStanding(db: Db, accountId: number, now: Date): Promise<RegistrationStanding> {
  const validity = await db
    .selectFrom('jobSeeker')
    .select(['validUntil', 'lapsedOn'])
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return standingOf(validity, japaneseDay(now))
}
