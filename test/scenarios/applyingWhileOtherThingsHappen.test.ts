import { beforeEach, expect, test } from 'vitest'
import { closeAccount } from '../../src/features/accountClosure/index.ts'
import { applyToPosting } from '../../src/features/jobApplications/applyToPosting.ts'
import { decideApplication, openApplication } from '../../src/features/jobApplications/employerSteps.ts'
import {
  type ApplicationKind,
  saveDraft,
  withdrawReferralsOfAccount,
} from '../../src/features/jobApplications/index.ts'
import { insertApplication } from '../../src/features/jobApplications/store.ts'
import { withdrawApplication } from '../../src/features/jobApplications/withdrawApplication.ts'
import { givenJobSeeker, givenPosting, givenSignedInEmployer, type TestEmployer } from '../applicationPeople.ts'
import { startTestService, type TestService } from '../testService.ts'

const ROUNDS = 12

let service: TestService
let employer: TestEmployer

beforeEach(async () => {
  service = await startTestService()
  employer = await givenSignedInEmployer(service)
})

/** Somebody on the confirmation screen, about to press. */
async function readyToApply() {
  const person = await givenJobSeeker(service)
  const posting = await givenPosting(service, { employerId: employer.employerId })
  const { jobSeekerId } = person
  await saveDraft(service.db, { jobSeekerId, jobPostingId: posting.id, motive: '志望します。', savedAt: service.now() })
  const press = () =>
    applyToPosting(service.deps(), {
      accountId: person.principalId,
      postingId: posting.publicId,
      seenAt: service.now().toISOString(),
    })
  return { person, posting, press }
}

test('leaving and applying at the same moment: never both (RACE-2)', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { person, press } = await readyToApply()
    const leave = () => closeAccount(service.deps(), person.principalId)
    const [applied, left] =
      round % 2 ? await Promise.all([press(), leave()]) : (await Promise.all([leave(), press()])).reverse()
    const outcomes = [(applied as { outcome: string }).outcome === 'applied', left === 'closed']
    expect(outcomes.filter(Boolean)).toHaveLength(1)
  }
})

test('a posting that is stopped at the same moment: whoever applied was in time (RACE-2)', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { posting, press } = await readyToApply()
    const stop = service.db
      .updateTable('jobPosting')
      .set({ status: 'suspended' })
      .where('id', '=', posting.id)
      .execute()
      .then(() => 'stopped')
    const [applied] = await Promise.all([press(), stop])
    const again = await press()
    expect(['applied', 'obstacle']).toContain(applied.outcome)
    expect(again.outcome).toBe('obstacle')
  }
})

test('withdrawing and deciding at the same moment: one of them stands, and the timeline says which', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { person, press } = await readyToApply()
    const applied = await press()
    const applicationId = applied.outcome === 'applied' ? applied.applicationId : ''
    const whose = { employerId: employer.employerId, applicationId }
    const decision = { conditionsDifference: '', employmentStartsOn: null }
    const outcomes = await Promise.all([
      withdrawApplication(service.deps(), { ...person, applicationId, reason: 'other', note: '' }),
      decideApplication(service.deps(), { ...whose, ...decision, action: 'hire', message: '採用' }),
      openApplication(service.deps(), whose),
    ])
    expect(outcomes.slice(0, 2).filter((outcome) => outcome === 'done')).toHaveLength(1)
    const row = await service.db
      .selectFrom('jobApplication')
      .select(['id', 'state'])
      .where('publicId', '=', applicationId)
      .executeTakeFirstOrThrow()
    expect(row.state).toBe(outcomes[0] === 'done' ? 'withdrawn' : 'hired')
    const events = await service.db
      .selectFrom('jobApplicationEvent')
      .select('action')
      .where('jobApplicationId', '=', row.id)
      .orderBy('id', 'desc')
      .execute()
    expect(events[0]?.action).toBe(outcomes[0] === 'done' ? 'withdraw' : 'hire')
  }
})

test('who leaves with open 紹介 has them withdrawn, and the employer is told (H4)', async () => {
  const person = await givenJobSeeker(service)
  const posting = await givenPosting(service, { employerId: employer.employerId })
  const { establishmentId } = await service.db
    .selectFrom('jobPosting')
    .select('establishmentId')
    .where('id', '=', posting.id)
    .executeTakeFirstOrThrow()
  await insertApplication(service.db, {
    jobSeekerId: person.jobSeekerId,
    jobPostingId: posting.id,
    establishmentId,
    kind: 'referral' satisfies ApplicationKind,
    motive: '',
    appliedAt: service.now(),
    answerDueOn: null,
  })
  expect(await closeAccount(service.deps(), person.principalId, [withdrawReferralsOfAccount])).toBe('closed')
  await employer.browser.open('/employer/messages')
  expect(employer.browser.screen.text).toContain('退会された')
  const row = await service.db.selectFrom('jobApplication').select('state').executeTakeFirst()
  expect(row?.state).toBe('withdrawn')
})
