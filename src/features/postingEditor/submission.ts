import { japaneseDay } from '../../basics/japaneseDay.ts'
import type { PostingSubmissionTable } from '../../db/tables/ownPostings.ts'
import type { Deps } from '../../platform/deps.ts'
import { emptySheet, type JobPostingSheet } from '../jobPostings/index.ts'
import { findMinimumWages } from '../minimumWages/index.ts'
import { checkSheet, type Finding, prefecturesOf } from './checks.ts'
import { type StepFields, sheetOfSteps } from './readSteps.ts'
import { isSamePosting, type PostingIdentity, STEP_KEYS, type StepKey } from './rules.ts'
import { type Establishment, findNeighbours, type findSubmissionById } from './store.ts'

/** A row of 求人申込み. */
export type Submission = NonNullable<Awaited<ReturnType<typeof findSubmissionById>>>

/** What was typed on each screen. */
export function typedOf(submission: Pick<Submission, 'steps'>): StepFields {
  return Object.fromEntries(STEP_KEYS.map((step) => [step, submission.steps[step]?.fields ?? {}]))
}

export const versionOfStep = (submission: Pick<Submission, 'steps'>, step: StepKey): number =>
  submission.steps[step]?.version ?? 0

/** The sheet that a submission makes; who and where the establishment is comes from what the counter has confirmed. */
export function sheetOfSubmission(
  submission: Pick<Submission, 'steps' | 'baseSheet'>,
  establishment: Establishment,
): JobPostingSheet {
  const base = { ...emptySheet(), ...(submission.baseSheet as JobPostingSheet | null) }
  const sheet = sheetOfSteps(typedOf(submission), base)
  sheet.establishment = {
    ...sheet.establishment,
    number: establishment.number,
    name: establishment.name,
    ...(establishment.kana && { kana: establishment.kana }),
    ...(establishment.postalCode && { postalCode: establishment.postalCode }),
    ...(establishment.address && { address: establishment.address }),
  }
  return sheet
}

const identityOf = (sheet: JobPostingSheet): PostingIdentity => ({
  occupation: sheet.work?.occupationTitle ?? '',
  place: sheet.work?.placeAddress ?? '',
  employmentType: sheet.work?.employmentType ?? '',
  form: sheet.head?.form ?? '',
})

/** The automatic checks of a submission's sheet, with what they need from the database. */
export async function checkSubmission(
  deps: Deps,
  submission: Pick<PostingSubmissionTable, 'establishmentId' | 'jobPostingId'> & { id: number },
  sheet: JobPostingSheet,
): Promise<Finding[]> {
  const today = japaneseDay(deps.now)
  const neighbours = await findNeighbours(deps.db, {
    establishmentId: submission.establishmentId,
    today,
    butPosting: submission.jobPostingId,
    butSubmission: submission.id,
  })
  const identity = identityOf(sheet)
  return checkSheet(sheet, {
    today,
    wages: await findMinimumWages(deps.db, prefecturesOf(sheet)),
    duplicates: neighbours.filter((other) => isSamePosting(identity, identityOf(other.sheet as JobPostingSheet))),
  })
}
