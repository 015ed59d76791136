import { expect, test } from 'vitest'
import { demoLogins, loadDemoWorld } from '../src/app/demoWorld.ts'
import { startTestService } from './testService.ts'

test('the demo world registers 明日 勇気 as the manual shows him, once, with others around him', async () => {
  const service = await startTestService()
  await loadDemoWorld(service.deps(), { postings: 0 })
  await loadDemoWorld(service.deps(), { postings: 0 })
  const people = await service.db
    .selectFrom('jobSeeker')
    .innerJoin('office', 'office.number', 'jobSeeker.officeNumber')
    .select(['familyName', 'givenName', 'jobSeeker.number', 'office.name', 'isPublished'])
    .orderBy('jobSeeker.id')
    .execute()
  expect(people[0]).toEqual({
    familyName: '明日',
    givenName: '勇気',
    number: '70000-01169703',
    name: '飯田橋公共職業安定所',
    isPublished: true,
  })
  expect(people).toHaveLength(31)
  const browser = service.browser()
  await browser.open('/login')
  const { id, password } = demoLogins.jobSeeker
  await browser.submit({ id, password }, { action: '/login' })
  expect(browser.screen.h1).toBe('求職者マイページホーム')
})
