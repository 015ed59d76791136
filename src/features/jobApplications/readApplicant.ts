import { japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { findOfApplication } from '../attachments/index.ts'
import { recordView } from '../audit/index.ts'
import { findThreadId, findThreadOfEmployer, messageWords, readThread } from '../messages/index.ts'
import { openApplication } from './employerSteps.ts'
import type { ApplicantDetail } from './pages.applicant.tsx'
import { disclosePerson } from './rules.disclosure.ts'
import { isOpen, possibleActions } from './rules.ts'
import { findApplicantOfEmployer } from './store.employer.ts'
import { findEvents } from './store.lists.ts'
import { getWholePerson } from './store.persons.ts'
import { findInterview, readFacts } from './store.ts'
import { timelineOf } from './words.steps.ts'

/**
 * 応募者情報詳細, with the facts that this step discloses. The first look moves the application on, and each look leaves
 * a row that the person can see.
 */
export async function readApplicant(
  deps: Deps,
  input: { employerId: number; loginId: number; applicationId: string },
): Promise<ApplicantDetail | undefined> {
  const { db, now } = deps
  await openApplication(deps, input)
  const row = await findApplicantOfEmployer(db, input.employerId, input.applicationId)
  if (!row) return undefined
  const actor = { face: 'employer', principalId: input.loginId } as const
  await recordView(deps, { actor, jobSeekerId: row.jobSeekerId, part: 'applications' })
  const { facts } = await readFacts(db, row)
  const threadId = await findThreadId(db, row.jobSeekerId, row.jobPostingId)
  const found = threadId ? await findThreadOfEmployer(db, input.employerId, threadId) : undefined
  const thread = found && (await readThread(deps, found, { side: 'employer', principalId: input.loginId }))
  const whole = {
    ...(await getWholePerson(db, row.jobSeekerId)),
    motive: row.motive,
    documents: await findOfApplication(db, row.id),
  }
  return {
    ...row,
    person: disclosePerson(isOpen(row.state) ? 'open' : 'ended', whole, japaneseDay(now)),
    actions: possibleActions(facts, 'employer', now),
    interview: await findInterview(db, row.id),
    timeline: timelineOf(await findEvents(db, row.id), 'employer'),
    thread,
    threadClosedReason: thread?.head.accountClosedAt ? messageWords.closed.jobSeekerGone : undefined,
    now,
  }
}
