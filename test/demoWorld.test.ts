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
  for (const number of [1, 2]) expect(browser.screen.text).toContain(`希望する求人の条件${number}`)
})

test('a start that was killed while the postings were loading goes on where it stood, and has them all once', async () => {
  const service = await startTestService()
  const cutOff = (line: string) => {
    if (line.includes('5,000件 /')) throw new Error('killed')
  }
  await expect(loadDemoWorld(service.deps(), { postings: 6_000, say: cutOff })).rejects.toThrow('killed')
  await loadDemoWorld(service.deps(), { postings: 6_000 })
  const { count } = await service.db
    .selectFrom('jobPosting')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('number', 'like', '__990-%')
    .executeTakeFirstOrThrow()
  expect(count).toBe(6_000)
  expect(await service.db.selectFrom('account').select('id').execute()).not.toEqual([])
}, 120_000)
