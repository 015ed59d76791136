import { beforeEach, expect, test } from 'vitest'
import { randomId } from '../../src/basics/randomIds.ts'
import { givenJobSeeker, givenPosting, signedInBrowser, signIn } from '../applicationPeople.ts'
import { givenStaffMember, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let clerk: Person
let counter: TestBrowser

beforeEach(async () => {
  service = await startTestService()
  await service.db
    .insertInto('office')
    .values([
      { number: '13010', name: '=飯田橋（架空）', address: '架空', phone: '03-0000-0000' },
      { number: '27020', name: '梅田（架空）', address: '架空', phone: '06-0000-0000' },
    ])
    .execute()
  clerk = await givenStaffMember(service, 'clerk', '13010')
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
})

async function visit(at: string, office: string, way: 'visit' | 'phone' = 'visit') {
  const person = await givenJobSeeker(service)
  await service.db
    .updateTable('jobSeeker')
    .set({ registeredAt: new Date(at) })
    .where('id', '=', person.jobSeekerId)
    .execute()
  await service.db
    .insertInto('consultation')
    .values({
      jobSeekerId: person.jobSeekerId,
      staffMemberId: clerk.principalId,
      officeNumber: office,
      happenedAt: new Date(at),
      way,
      note: '',
      hasExtended: false,
    })
    .execute()
}

/** The table of a figure: month → shown value. */
async function shown(figure: string, office = '13010'): Promise<Map<string, string>> {
  await signIn(service, counter, 'counter', clerk.principalId)
  await counter.open(`/counter/figures?office=${office}`)
  const rows = [...counter.screen.document.querySelectorAll(`#${figure}-table tbody tr`)]
  return new Map(rows.map((row) => [row.children[0]!.textContent!, row.children[1]!.textContent!]))
}

test('days are counted once each when they are over: not today’s, and nothing twice', async () => {
  await visit('2026-11-20T23:59:59+09:00', '13010')
  await visit('2026-11-21T00:00:00+09:00', '13010')
  await visit('2026-11-10T12:00:00+09:00', '13010', 'phone')
  await service.runTimers()
  await service.runTimers()
  expect((await shown('visits')).get('2026年11月')).toBe('1件')
  service.setClock('2026-11-22T00:00:00+09:00')
  await service.runTimers()
  expect((await shown('visits')).get('2026年11月')).toBe('2件')
})

test('a day that begins a month in Japan counts there, and the year before is kept beside it', async () => {
  await visit('2025-11-01T00:00:00+09:00', '13010')
  await visit('2025-10-31T23:59:59+09:00', '13010')
  await visit('2026-10-31T23:59:59+09:00', '13010')
  await service.runTimers()
  const months = await shown('visits')
  expect([...months.keys()]).toHaveLength(13)
  expect([months.get('2025年11月'), months.get('2026年10月'), months.get('2026年11月')]).toEqual(['1件', '1件', '0件'])
})

test('the own office is shown first, another one when chosen, and all together', async () => {
  await visit('2026-11-01T12:00:00+09:00', '13010')
  await visit('2026-11-01T12:00:00+09:00', '27020')
  await service.runTimers()
  await counter.open('/counter/figures')
  expect(counter.screen.text).toContain('2026年11月20日')
  expect((await shown('visits', '27020')).get('2026年11月')).toBe('1件')
  expect((await shown('visits', 'all')).get('2026年11月')).toBe('2件')
})

test('a reply counts in the month of the employer’s first answer, in days from the application', async () => {
  const person = await givenJobSeeker(service)
  await service.db
    .updateTable('jobSeeker')
    .set({ officeNumber: '13010' })
    .where('id', '=', person.jobSeekerId)
    .execute()
  const posting = await givenPosting(service)
  const appliedAt = new Date('2026-11-01T09:00:00+09:00')
  const { id } = await service.db
    .insertInto('jobApplication')
    .values({
      publicId: randomId(),
      jobSeekerId: person.jobSeekerId,
      jobPostingId: posting.id,
      establishmentId: null,
      kind: 'direct',
      state: 'inSelection',
      motive: '',
      appliedAt,
      turnSince: appliedAt,
      withdrawnAt: null,
      endedAt: null,
      answerDueOn: null,
      remindedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const at of ['2026-11-04T09:00:00+09:00', '2026-11-15T09:00:00+09:00'])
    await service.db
      .insertInto('jobApplicationEvent')
      .values({ jobApplicationId: id, happenedAt: new Date(at), actor: 'employer', action: 'opened' })
      .execute()
  await service.runTimers()
  expect((await shown('replyDays')).get('2026年11月')).toBe('3日')
})

test('each chart is named in words and stands beside its table', async () => {
  await visit('2026-11-01T12:00:00+09:00', '13010')
  await service.runTimers()
  await shown('visits')
  const charts = [...counter.screen.document.querySelectorAll('svg.mp-chart')]
  expect(charts).toHaveLength(6)
  expect(charts[0]!.getAttribute('aria-label')).toBe('来所の棒グラフ。2026年11月 1件。もっとも多い月は2026年11月 1件。')
})

test('the file opens in a spreadsheet without running anything', async () => {
  await visit('2026-11-01T12:00:00+09:00', '13010')
  await service.runTimers()
  const answer = await counter.request('/counter/figures/file', { method: 'GET' })
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  const text = await answer.text()
  expect(text).toContain('"13010","\'=飯田橋（架空）","2026年11月","1"')
})
