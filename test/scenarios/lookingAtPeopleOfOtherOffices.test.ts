import { beforeEach, expect, test } from 'vitest'
import { givenJobSeeker, signedInBrowser, signIn, type TestJobSeeker } from '../applicationPeople.ts'
import { givenStaffMember, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let own: TestJobSeeker
let other: TestJobSeeker
let clerk: Person
let counter: TestBrowser

const briefOf = (person: TestJobSeeker) => `/counter/job-seekers/${person.publicId}`

beforeEach(async () => {
  service = await startTestService()
  for (const [number, name] of [
    ['13010', '飯田橋公共職業安定所'],
    ['27020', '梅田公共職業安定所'],
  ] as const)
    await service.db.insertInto('office').values({ number, name, address: '架空', phone: '03-0000-0000' }).execute()
  own = await givenJobSeeker(service, { familyName: '自所', givenName: '一郎' })
  other = await givenJobSeeker(service, { familyName: '他所', givenName: '花子' })
  for (const [person, officeNumber] of [
    [own, '13010'],
    [other, '27020'],
  ] as const)
    await service.db.updateTable('jobSeeker').set({ officeNumber }).where('id', '=', person.jobSeekerId).execute()
  clerk = await givenStaffMember(service, 'clerk', '13010')
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
})

const viewsOf = (person: TestJobSeeker) =>
  service.db.selectFrom('auditEntry').select('details').where('subjectId', '=', person.jobSeekerId).execute()

test('a person of the own office is opened at once', async () => {
  await counter.open(briefOf(own))
  expect(counter.screen.h1).toBe('求職者の状況')
})

test('for a person of another office the purpose is asked first, and until then nothing of the person is shown', async () => {
  await counter.open(briefOf(other))
  expect(counter.screen.h1).toBe('用件の確認')
  expect(counter.screen.text).toContain('梅田公共職業安定所の方です')
  for (const secret of ['他所', '花子', other.number]) expect(counter.screen.text).not.toContain(secret)
  expect(await viewsOf(other)).toEqual([])

  await counter.open(`${briefOf(other)}?purpose=phone`)
  expect(counter.screen.h1).toBe('求職者の状況')
  expect((await viewsOf(other))[0]?.details).toEqual({ part: 'registration', purpose: 'phone', office: '13010' })
})

test('a purpose of one’s own invention is no purpose', async () => {
  await counter.open(`${briefOf(other)}?purpose=constructor`)
  expect(counter.screen.h1).toBe('用件の確認')
})

test('the purpose holds for eight hours, for whoever gave it', async () => {
  await counter.open(`${briefOf(other)}?purpose=phone`)
  const later = async (seconds: number) => {
    service.advanceSeconds(seconds)
    await signIn(service, counter, 'counter', clerk.principalId)
    await counter.open(briefOf(other))
    return counter.screen.h1
  }
  const colleague = await signedInBrowser(
    service,
    'counter',
    (await givenStaffMember(service, 'clerk', '13010')).principalId,
  )
  await colleague.open(briefOf(other))
  expect(colleague.screen.h1).toBe('用件の確認')
  expect(await later(8 * 3600 - 1)).toBe('求職者の状況')
  expect(await later(8 * 3600)).toBe('用件の確認')
})

test('having a person on a list is not having given a purpose for them', async () => {
  await counter.open('/counter/job-seekers')
  await counter.submit({ key: '他所', purpose: 'internal' }, { action: '/counter/job-seekers' })
  expect(counter.screen.text).toContain('他所 花子')
  await counter.open(briefOf(other))
  expect(counter.screen.h1).toBe('用件の確認')
})

test('the person sees who looked, from which office and for what, and no name of the staff', async () => {
  await counter.open(`${briefOf(other)}?purpose=phone`)
  await signIn(service, other.browser, 'jobSeeker', other.principalId)
  await other.browser.open('/my-page/my-data/views')
  expect(other.browser.screen.text).toContain(
    'ハローワークの職員　飯田橋公共職業安定所：求職情報　電話での相談'.replaceAll('　', ' '),
  )
  expect(other.browser.screen.text).not.toContain('職員（架空）')
})
