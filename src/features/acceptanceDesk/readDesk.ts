import type { Deps } from '../../platform/deps.ts'
import type { JobPostingSheet } from '../jobPostings/index.ts'
import { findWholePosting } from '../jobPostings/index.ts'
import {
  checkSubmission,
  type Finding,
  findSubmissionById,
  findSubmissionEvents,
  getEstablishment,
  type Submission,
} from '../postingEditor/index.ts'
import { getStaffMember } from '../staff/index.ts'
import type { DeskStaff } from './rules.ts'
import { findColleagues } from './store.ts'

/** Everything that the desk shows of one submission. */
export interface DeskCase {
  submission: Submission
  establishment: { name: string; number: string }
  holderName: string | undefined
  postingNumber: string | undefined
  findings: readonly Finding[]
  events: Awaited<ReturnType<typeof findSubmissionEvents>>
  colleagues: { loginId: string; name: string }[]
}

/** A submission as the desk shows it; one that was never sent is the employer's alone. */
export async function readDesk(deps: Deps, staff: DeskStaff, publicId: string): Promise<DeskCase | undefined> {
  const submission = await findSubmissionById(deps.db, publicId)
  if (!submission || submission.sheet === null) return undefined
  const sheet = submission.sheet as JobPostingSheet
  const postingId = submission.acceptedPostingId ?? submission.jobPostingId
  const posting = postingId === null ? undefined : await findWholePosting(deps.db, { id: postingId })
  return {
    submission,
    establishment: await getEstablishment(deps.db, submission.establishmentId),
    holderName: submission.takenBy === null ? undefined : (await getStaffMember(deps.db, submission.takenBy)).name,
    postingNumber: posting?.number,
    findings: submission.state === 'waiting' ? await checkSubmission(deps, submission, sheet) : [],
    events: await findSubmissionEvents(deps.db, submission.id),
    colleagues: await findColleagues(deps.db, staff),
  }
}
