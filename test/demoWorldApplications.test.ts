import { expect, test } from 'vitest'
import { demoLogins, loadDemoWorld } from '../src/app/demoWorld.ts'
import { findOpenAccount } from '../src/features/accounts/index.ts'
import { readInvitations } from '../src/features/invitations/index.ts'
import { findApplicationsOfJobSeeker } from '../src/features/jobApplications/index.ts'
import { findJobSeekerOfAccount } from '../src/features/jobSeekers/index.ts'
import { countUnreadOfJobSeeker } from '../src/features/messages/index.ts'
import { signedInBrowser } from './applicationPeople.ts'
import { startTestService } from './testService.ts'

test('明日 勇気 has one open オンライン自主応募, two requests, two unread messages; the employer one applicant in each state', async () => {
  const service = await startTestService()
  await loadDemoWorld(service.deps(), { postings: 0 })
  const { db } = service
  const account = await findOpenAccount(db, demoLogins.jobSeeker.id)
  const ashita = (await findJobSeekerOfAccount(db, account!.id, service.now()))!

  const open = await findApplicationsOfJobSeeker(db, ashita.id, 'open')
  expect(open.map((row) => [row.postingTitle, row.kind, row.establishmentName])).toEqual([
    ['介護福祉士', 'direct', '株式会社ハローワークケア'],
  ])
  expect(await countUnreadOfJobSeeker(db, ashita.id)).toBe(2)

  const { count, invitations } = await readInvitations(service.deps(), ashita.id)
  expect(count).toBe(2)
  expect(invitations[0]?.posting.number).toBe('13010-00999999')
  const browser = await signedInBrowser(service, 'jobSeeker', account!.id)
  await browser.open('/my-page/job-applications/invitations')
  for (const fact of [
    '株式会社ハローワークケア',
    'フルタイム(障)',
    '09:00～18:00',
    '東京都千代田区',
    '59歳以下',
    '正社員',
    '事業所名等を含む求人情報を公開する',
    '205,000円～290,000円',
    '経験不問',
    '学歴不問',
    '時間外労働なし',
    '週休二日制（土日休）',
    '転勤なし',
    '通勤手当あり',
    '駅近（徒歩10分以内）',
    'マイカー通勤可',
    'UIJターン歓迎',
    'トライアル雇用併用',
    '1名',
  ])
    expect(browser.screen.text).toContain(fact)

  const login = await db.selectFrom('employerLogin').select('id').executeTakeFirstOrThrow()
  const employer = await signedInBrowser(service, 'employer', login.id)
  await employer.open('/employer/applicants')
  const states = await db.selectFrom('jobApplication').select('state').distinct().execute()
  expect(states.map((row) => row.state).sort()).toEqual(
    ['applied', 'hired', 'inSelection', 'interviewProposed', 'interviewScheduled', 'notHired', 'withdrawn'].sort(),
  )
  await service.runTimers()
  expect(await countUnreadOfJobSeeker(db, ashita.id)).toBe(2)
})
