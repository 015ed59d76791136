import { expect, test } from 'vitest'
import { demoLogins, loadDemoWorld } from '../src/app/demoWorld.ts'
import { signedInBrowser } from './applicationPeople.ts'
import { startTestService } from './testService.ts'

test('the demo’s employer has a draft, a posting that waits and one that came back; the counter sees the one that waits', async () => {
  const service = await startTestService()
  await loadDemoWorld(service.deps(), { postings: 0 })
  const login = await service.db
    .selectFrom('employerLogin')
    .select('id')
    .where('email', '=', demoLogins.employer.id)
    .executeTakeFirstOrThrow()
  const employer = await signedInBrowser(service, 'employer', login.id)
  await employer.open('/employer/postings')
  const rows = [...employer.screen.document.querySelectorAll('#submission-table tbody tr')].map(
    (row) => row.textContent,
  )
  expect(rows).toHaveLength(3)
  expect(rows.map((row) => /下書き|受理待ち|差し戻し/.exec(row ?? '')?.[0]).sort()).toEqual([
    '下書き',
    '受理待ち',
    '差し戻し',
  ])

  const staff = await service.db.selectFrom('staffMember').select('id').executeTakeFirstOrThrow()
  const counter = await signedInBrowser(service, 'counter', staff.id)
  await counter.open('/counter/postings')
  expect(counter.screen.text).toContain('調理スタッフ')
  await counter.open('/counter')
  expect(counter.screen.text).toContain('受理待ちの求人')
})
