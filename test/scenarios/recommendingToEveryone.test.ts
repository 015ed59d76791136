import { beforeEach, expect, test } from 'vitest'
import { sendDueBulkRecommendations } from '../../src/features/recommendations/index.ts'
import {
  givenJobSeeker,
  givenPosting,
  signedInBrowser,
  signIn,
  type TestJobSeeker,
  type TestPosting,
} from '../applicationPeople.ts'
import { givenStaffMember, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let posting: TestPosting
let clerk: Person
let counter: TestBrowser
let page: string

beforeEach(async () => {
  service = await startTestService()
  await service.db
    .insertInto('office')
    .values([
      { number: '13010', name: '架空', address: '架空', phone: '03-0000-0000' },
      { number: '13020', name: '隣', address: '架空', phone: '03-0000-0000' },
    ])
    .execute()
  posting = await givenPosting(service)
  await service.db
    .updateTable('jobPosting')
    .set({ occupationCodes: ['09'], placeCodes: ['13101'] })
    .where('id', '=', posting.id)
    .execute()
  clerk = await givenStaffMember(service, 'clerk', '13010')
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
  page = `/counter/matching-people/${posting.publicId}`
})

interface Wishes {
  group?: string
  places?: string[]
  wageLowest?: number
  accepts?: boolean
  office?: string
  kind?: 'online' | 'office'
  birthDay?: string
}

async function wishing(wishes: Wishes = {}): Promise<TestJobSeeker> {
  const person = await givenJobSeeker(service)
  const { group = '09', places = ['13'], wageLowest = 200_000, accepts = true } = wishes
  await service.db
    .updateTable('jobSeeker')
    .set({
      officeNumber: wishes.office ?? '13010',
      registrantKind: wishes.kind ?? 'office',
      birthDay: wishes.birthDay ?? '1990-04-01',
    })
    .where('id', '=', person.jobSeekerId)
    .execute()
  await service.db
    .insertInto('jobSeekerProfile')
    .values({
      jobSeekerId: person.jobSeekerId,
      providedToMunicipalities: false,
      providedToAgencies: false,
      acceptsOfficeContact: accepts,
      acceptsTrainingMail: false,
      workForms: ['fullTime'],
      employmentTypes: ['regular'],
      hoursStart: null,
      hoursEnd: null,
      overtime: 'any',
      shiftWork: 'yes',
      daysPerWeek: null,
      daysOff: [],
      twoDaysOff: false,
      remoteWork: 'either',
      placeCodes: places,
      commuteMinutes: null,
      commutesByCar: false,
      relocation: 'no',
      wishesReturnHome: false,
      wageUnit: 'monthly',
      wageLowest,
      carLicence: 'none',
      vocationalTraining: null,
      computerSkills: [],
      workStanding: 'unemployed',
      appeal: null,
      wishSupplement: null,
    })
    .execute()
  await service.db
    .insertInto('jobSeekerWishedOccupation')
    .values({ jobSeekerId: person.jobSeekerId, position: 1, title: '介護', groupCode: group, experienceYears: null })
    .execute()
  return person
}

const send = async (comment = '通勤が便利です。') => {
  await counter.open(page)
  return counter.submit({ comment }, { action: page })
}

const told = async () =>
  (await service.db.selectFrom('recommendation').select('jobSeekerId').orderBy('jobSeekerId').execute()).map(
    (row) => row.jobSeekerId,
  )

test('the counter sees whom a posting suits and how many, and after ten minutes each gets it once', async () => {
  const [first, second] = [await wishing(), await wishing({ places: ['13101'] })]
  await counter.open(page)
  expect(counter.screen.text).toContain('2名に送ります')
  expect(counter.screen.text).toContain(first.name)
  expect((await send()).text).toContain('受け付けました')
  service.advanceSeconds(599)
  await service.runTimers()
  expect(await told()).toEqual([])
  service.advanceSeconds(1)
  await service.runTimers()
  await service.runTimers()
  expect(await told()).toEqual([first.jobSeekerId, second.jobSeekerId])
  await signIn(service, first.browser, 'jobSeeker', first.principalId)
  await first.browser.open('/my-page/job-applications/recommendations')
  expect(first.browser.screen.text).toContain('通勤が便利です。')
  expect(await service.db.selectFrom('message').selectAll().execute()).toHaveLength(2)
})

test.each([
  ['wishes another occupation', { group: '01' }],
  ['wishes another place', { places: ['27'] }],
  ['wishes more than the posting pays', { wageLowest: 290_001 }],
  ['does not want to hear from the office', { accepts: false }],
  ['belongs to another office', { office: '13020' }],
  ['has not been confirmed at the counter', { kind: 'online' as const }],
])('nobody who %s gets it', async (_, wishes) => {
  await wishing(wishes)
  await counter.open(page)
  expect(counter.screen.text).toContain('いま、希望の合う方はいません')
})

test('whoever was told before, or has applied, is left out; the wage at the limit still suits', async () => {
  const before = await wishing()
  await wishing({ wageLowest: 290_000 })
  await counter.open(`/counter/job-seekers/${before.publicId}/recommendation/${posting.publicId}`)
  await counter.submit(
    { kind: 'plain', comment: '' },
    { action: `/counter/job-seekers/${before.publicId}/recommendation/${posting.publicId}` },
  )
  await counter.open(page)
  expect(counter.screen.text).toContain('1名に送ります')
  expect(counter.screen.text).not.toContain(before.name)
})

test('taken back within ten minutes it reaches nobody; later it is too late', async () => {
  await wishing()
  await send()
  const action = counter.screen.form('form[action$="/cancellation"]')?.getAttribute('action') ?? ''
  await counter.submit({}, { action })
  expect(counter.screen.text).toContain('だれにも届いていません')
  service.advanceMinutes(11)
  await service.runTimers()
  expect(await told()).toEqual([])
})

test('two sweeps at the same moment, and two orders for the same posting, tell each person once', async () => {
  for (let count = 0; count < 3; count++) await wishing()
  await send()
  await send()
  service.advanceMinutes(10)
  await Promise.all([sendDueBulkRecommendations(service.deps()), sendDueBulkRecommendations(service.deps())])
  await service.runTimers()
  expect(await told()).toHaveLength(3)
  expect(await service.db.selectFrom('message').selectAll().execute()).toHaveLength(3)
})

test('a posting that closed in the meantime goes to nobody, and the order ends', async () => {
  await wishing()
  await send()
  await service.db.updateTable('jobPosting').set({ status: 'closed' }).where('id', '=', posting.id).execute()
  service.advanceMinutes(10)
  await service.runTimers()
  expect(await told()).toEqual([])
  const order = await service.db.selectFrom('bulkRecommendation').select(['sentCount', 'doneAt']).executeTakeFirst()
  expect(order).toEqual({ sentCount: 0, doneAt: service.now() })
})
