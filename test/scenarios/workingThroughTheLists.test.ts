import { beforeEach, describe, expect, test } from 'vitest'
import { officeOpeningMail } from '../../src/features/officeOpening/index.ts'
import { queueMail } from '../../src/platform/mail/queueMail.ts'
import { givenJobSeeker, givenPosting, signedInBrowser, signIn, type TestJobSeeker } from '../applicationPeople.ts'
import { givenStaffMember, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let yuki: TestJobSeeker
let clerk: Person
let counter: TestBrowser

beforeEach(async () => {
  service = await startTestService()
  const office = { postalCode: null, openingHours: null, address: '架空', phone: '03-0000-0000' }
  await service.db
    .insertInto('office')
    .values([
      { ...office, number: '13010', name: '架空公共職業安定所' },
      { ...office, number: '13020', name: '隣の公共職業安定所' },
    ])
    .execute()
  yuki = await givenJobSeeker(service, { familyName: '試験', givenName: '勇気' })
  await service.db.updateTable('jobSeeker').set({ officeNumber: '13010', registrantKind: 'office' }).execute()
  clerk = await givenStaffMember(service)
  await service.db
    .updateTable('staffMember')
    .set({ officeNumber: '13010' })
    .where('id', '=', clerk.principalId)
    .execute()
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
})

const on = async (list: string, office = 'own') =>
  (await counter.open(`/counter/work-lists/${list}?office=${office}`)).text.includes('試験 勇気')

async function at(instant: string) {
  service.setClock(instant)
  await signIn(service, counter, 'counter', clerk.principalId)
}

const apply = async () => {
  const posting = await givenPosting(service)
  await yuki.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
  await yuki.browser.submit({ motive: '志望します。' })
  await yuki.browser.submit({})
  return posting
}

describe('the work lists', () => {
  test.each([
    ['2027-01-16T23:59:00+09:00', false],
    ['2027-01-17T00:00:00+09:00', true],
    ['2027-01-31T23:59:00+09:00', true],
    ['2027-02-01T00:00:00+09:00', false],
  ])('valid until 31 January, at %s on the list of those who expire soon: %s', async (instant, isOn) => {
    await at(instant)
    expect(await on('expiring')).toBe(isOn)
  })

  test.each([
    ['2026-12-05T09:00:00+09:00', false],
    ['2026-12-05T09:00:01+09:00', true],
  ])('applied on 21 November at 9:00, at %s silent: %s', async (instant, isOn) => {
    await apply()
    await at(instant)
    expect(await on('silent')).toBe(isOn)
  })

  test.each([
    [2, false],
    [3, true],
    [4, true],
  ])(
    'with %i no-shows on the list: %s; a restricted person stands on the list of the restricted instead',
    async (reports, isOn) => {
      for (let count = 0; count < reports; count++) {
        const posting = await apply()
        const { id } = await service.db
          .selectFrom('jobApplication')
          .select('id')
          .where('jobPostingId', '=', posting.id)
          .executeTakeFirstOrThrow()
        const nothing = {
          report: null,
          objection: null,
          objectedAt: null,
          decision: null,
          decidedAt: null,
          decidedBy: null,
          decisionNote: null,
        }
        const report = {
          jobApplicationId: id,
          jobSeekerId: yuki.jobSeekerId,
          interviewOn: '2026-11-20',
          isCounted: true,
          reportedAt: service.now(),
        }
        await service.db
          .insertInto('noShowReport')
          .values({ ...report, ...nothing })
          .execute()
      }
      expect(await on('noShows')).toBe(isOn)
      const lifted = { liftedAt: null, liftedBy: null, liftNote: null }
      await service.db
        .insertInto('restriction')
        .values({ jobSeekerId: yuki.jobSeekerId, beganAt: service.now(), ...lifted })
        .execute()
      expect(await on('noShows')).toBe(false)
      expect(await on('restricted')).toBe(true)
    },
  )

  test('an online registrant is unconfirmed until the counter has confirmed', async () => {
    expect(await on('unconfirmed')).toBe(false)
    await service.db.updateTable('jobSeeker').set({ registrantKind: 'online' }).execute()
    expect(await on('unconfirmed')).toBe(true)
  })

  test('who cannot be reached by mail is found, although the queue keeps addresses sealed', async () => {
    expect(await on('unreachable')).toBe(false)
    await queueMail(service.deps(), officeOpeningMail, yuki.id, {} as never)
    await service.db.updateTable('outgoingMail').set({ deadAt: service.now() }).execute()
    expect(await on('unreachable')).toBe(true)
  })

  test('the own office comes first; another office sees the person under すべての安定所', async () => {
    await service.db.updateTable('jobSeeker').set({ registrantKind: 'online' }).execute()
    await service.db.updateTable('staffMember').set({ officeNumber: '13020' }).execute()
    expect(await on('unconfirmed', 'own')).toBe(false)
    expect(await on('unconfirmed', 'all')).toBe(true)
  })

  test('窓口ホーム counts what waits; a list that does not exist is not there', async () => {
    await service.db.updateTable('jobSeeker').set({ registrantKind: 'online' }).execute()
    await counter.open('/counter')
    expect(counter.screen.h1).toBe('窓口ホーム')
    const tile = counter.screen.document.querySelector('a[href="/counter/work-lists/unconfirmed"]')
    expect(tile?.textContent).toContain('1件')
    expect((await counter.open('/counter/work-lists/unknown')).status).toBe(404)
  })
})

describe('お知らせ to everyone on a list', () => {
  const base = '/counter/work-lists/unconfirmed'

  beforeEach(async () => {
    await service.db.updateTable('jobSeeker').set({ registrantKind: 'online' }).execute()
    await counter.open(base)
    await counter.submit({ body: '登録内容の確認にお越しください。' }, { action: `${base}/notices` })
    expect(counter.screen.text).toContain('1名へのお知らせを受け付けました')
  })

  const arrived = async () =>
    (await service.db.selectFrom('message').selectAll().execute()).map((message) => [message.sender, message.body])

  test.each([
    [599, 0],
    [600, 1],
  ])('after %i seconds %i messages have left, and never a second time', async (seconds, count) => {
    service.advanceSeconds(seconds)
    await service.runTimers()
    await service.runTimers()
    expect(await arrived()).toHaveLength(count)
  })

  test('taken back within ten minutes it reaches nobody; later it is too late', async () => {
    const form = counter.screen.document.querySelector('form[action$="/cancellation"]')!
    const action = form.getAttribute('action')!
    await counter.submit({}, { action })
    expect(counter.screen.text).toContain('だれにも届いていません')
    service.advanceMinutes(11)
    await service.runTimers()
    expect(await arrived()).toEqual([])
  })
})

describe('a list that is narrowed', () => {
  const open = (query: string) => counter.open(`/counter/work-lists/unconfirmed?${query}`)
  const isShown = () => counter.screen.text.includes('試験 勇気')

  beforeEach(async () => {
    await service.db.updateTable('jobSeeker').set({ registrantKind: 'online' }).execute()
  })

  test('shows one kind of registrants, or those whom nobody or oneself looks after', async () => {
    await open('kind=office')
    expect(isShown()).toBe(false)
    await open('kind=online&assigned=nobody')
    expect(isShown()).toBe(true)
    await counter.submit(
      { people: yuki.publicId, staff: String(clerk.principalId) },
      { action: '/counter/work-lists/unconfirmed/assignments' },
    )
    expect(counter.screen.text).toContain('1名の担当者を決めました')
    expect(isShown()).toBe(false)
    await open('assigned=mine')
    expect(isShown()).toBe(true)
    const colleague = await givenStaffMember(service, 'clerk', '13010')
    const other = await signedInBrowser(service, 'counter', colleague.principalId)
    await other.open('/counter/work-lists/unconfirmed?assigned=mine')
    expect(other.screen.text).not.toContain('試験 勇気')
    await counter.open(`/counter/job-seekers/${yuki.publicId}`)
    expect(counter.screen.text).toContain('担当者職員（架空）')
  })

  test('opens as it was saved, for this list and this member of the staff only', async () => {
    await open('office=all&kind=office')
    await counter.submit({}, { action: '/counter/work-lists/unconfirmed/filter' })
    expect(counter.screen.text).toContain('絞り込みを保存しました')
    await counter.open('/counter/work-lists/unconfirmed')
    expect(isShown()).toBe(false)
    const colleague = await signedInBrowser(
      service,
      'counter',
      (await givenStaffMember(service, 'clerk', '13010')).principalId,
    )
    await colleague.open('/counter/work-lists/unconfirmed')
    expect(colleague.screen.text).toContain('試験 勇気')
  })

  test('nobody is given to a colleague of another office, and ticking nobody says so', async () => {
    const stranger = await givenStaffMember(service, 'clerk', '13020')
    await open('')
    const sent = counter.prepare({ people: yuki.publicId }, { action: '/counter/work-lists/unconfirmed/assignments' })
    const body = new URLSearchParams(sent.body as URLSearchParams)
    body.set('staff', String(stranger.principalId))
    await counter.request(sent.action, { method: 'POST', body, headers: sent.headers })
    expect(await service.db.selectFrom('caseAssignment').selectAll().execute()).toEqual([])
    await open('')
    await counter.submit({ staff: 'nobody' }, { action: '/counter/work-lists/unconfirmed/assignments' })
    expect(counter.screen.status).toBe(422)
    expect(counter.screen.errors).toEqual(['担当者を決める方を、表で選んでください。'])
  })
})

test('a person who is handed over stands on the other office’s lists, with the note, and is told', async () => {
  await at('2027-01-20T09:00:00+09:00')
  await counter.open(`/counter/job-seekers/${yuki.publicId}`)
  await counter.open(`/counter/job-seekers/${yuki.publicId}/handover`)
  await counter.submit(
    { office: '13020', note: '通院の配慮を希望。' },
    { action: `/counter/job-seekers/${yuki.publicId}/handover` },
  )
  expect(counter.screen.text).toContain('引き継ぎました')
  expect(await on('expiring')).toBe(false)
  const next = await givenStaffMember(service, 'clerk', '13020')
  const there = await signedInBrowser(service, 'counter', next.principalId)
  await there.open('/counter/work-lists/expiring')
  expect(there.screen.text).toContain('試験 勇気')
  await there.open(`/counter/job-seekers/${yuki.publicId}`)
  expect(there.screen.text).toContain('通院の配慮を希望。')
  await signIn(service, yuki.browser, 'jobSeeker', yuki.principalId)
  await yuki.browser.open('/my-page/messages')
  expect(yuki.browser.screen.text).toContain('ご利用の安定所が、隣の公共職業安定所に変わりました')
})

test('what stands on an office’s lists follows the person to another office', async () => {
  await apply()
  await service.db.updateTable('jobSeeker').set({ officeNumber: '13020' }).where('id', '=', yuki.jobSeekerId).execute()
  const { officeNumber } = await service.db
    .selectFrom('jobApplication')
    .select('officeNumber')
    .executeTakeFirstOrThrow()
  expect(officeNumber).toBe('13020')
})
