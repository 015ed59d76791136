import { beforeEach, describe, expect, test } from 'vitest'
import { beginRestriction, findRestriction } from '../../src/features/restrictions/index.ts'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  signedInBrowser,
  signIn,
  type TestJobSeeker,
} from '../applicationPeople.ts'
import { givenStaffMember, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let yuki: TestJobSeeker
let clerk: Person
let counter: TestBrowser

beforeEach(async () => {
  service = await startTestService()
  yuki = await givenJobSeeker(service, { familyName: '試験', givenName: '勇気', kana: ['シケン', 'ユウキ'] })
  await givenJobSeeker(service, { familyName: '別人', givenName: '花子', kana: ['ベツジン', 'ハナコ'] })
  clerk = await givenStaffMember(service)
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
})

const views = () =>
  service.db
    .selectFrom('auditEntry')
    .select(['face', 'principalId', 'action', 'details'])
    .where('subjectId', '=', yuki.jobSeekerId)
    .execute()

async function search(key: string) {
  await counter.open('/counter/job-seekers')
  return counter.submit({ key }, { action: '/counter/job-seekers' })
}

describe('求職者検索 (L)', () => {
  test.each([
    '試験',
    '試験　勇気',
    '勇気 試験',
    'シケンユウキ',
    'しけん',
    '試験 1990/4/1',
    'Ｈ2.4.1 試験',
    '090-1111-2222',
    '東京都千代田区飯田橋7丁目',
  ])('by %s the counter finds 試験 勇気 and nobody else, and the look is on record', async (key) => {
    await service.db
      .updateTable('jobSeeker')
      .set({ mobilePhone: '090-1111-2222', address: '飯田橋7-8-9' })
      .where('id', '=', yuki.jobSeekerId)
      .execute()
    await search(key)
    expect(counter.screen.h1).toBe('求職者検索')
    expect(counter.screen.text).toContain('試験 勇気')
    expect(counter.screen.text).not.toContain('別人')
    expect(await views()).toEqual([
      {
        face: 'counter',
        principalId: clerk.principalId,
        action: 'view',
        details: { part: 'registration', list: true, purpose: 'visit', office: null },
      },
    ])
  })

  test('a scan of the 受付票 leads straight to 求職者の状況, with no name or number in the address', async () => {
    await search(yuki.number)
    expect(counter.screen.h1).toBe('求職者の状況')
    expect(counter.screen.path).toBe(`/counter/job-seekers/${yuki.publicId}?purpose=visit`)
    await search('試験')
    expect(decodeURIComponent(counter.screen.path)).not.toContain('試験')
  })

  test.each(['シケンユキ', 'ジケンユウキ', '試験 1990/4/2'])('%s is near, and the screen says so', async (key) => {
    await search(key)
    expect(counter.screen.text).toContain('ぴったり合う方は見つかりませんでした')
    expect(counter.screen.text).toContain('試験 勇気')
  })

  test('a number with one wrong digit is near', async () => {
    const last = Number(yuki.number.at(-1))
    await search(`${yuki.number.slice(0, -2)}9${last}`)
    expect(counter.screen.text).toContain('試験 勇気')
    expect(counter.screen.h1).toBe('求職者検索')
  })

  test('the same kana and date of birth twice are told to be likely doubles, in the list and in the brief', async () => {
    await givenJobSeeker(service, { familyName: '試驗', givenName: '勇気', kana: ['シケン', 'ユウキ'] })
    await search('シケン')
    expect(counter.screen.text).toContain('重複の可能性')
    await counter.open(`/counter/job-seekers/${yuki.publicId}`)
    expect(counter.screen.text).toContain('試驗 勇気')
  })

  test('求職者の状況 shows registration and applications, and each look leaves a row with its purpose', async () => {
    const employer = await givenSignedInEmployer(service)
    const posting = await givenPosting(service, { employerId: employer.employerId, title: '看護助手' })
    await yuki.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
    await yuki.browser.submit({ motive: '志望します。' })
    await yuki.browser.submit({})
    await counter.open(`/counter/job-seekers/${yuki.publicId}?purpose=phone`)
    expect(counter.screen.h1).toBe('求職者の状況')
    for (const fact of ['試験 勇気', yuki.number, '看護助手', '応募中', '有効'])
      expect(counter.screen.text).toContain(fact)
    expect((await views()).map((row) => row.details)).toEqual([
      { part: 'registration', purpose: 'phone', office: null },
      { part: 'applications', purpose: 'phone', office: null },
    ])
  })

  test('an empty box, a percent sign and an unknown number find nobody', async () => {
    for (const key of ['', '%', '70000-99999999']) expect((await search(key)).text).toContain('見つかりませんでした')
    expect((await counter.open('/counter/job-seekers/unknown')).status).toBe(404)
  })
})

describe('制限を解除 (H2)', () => {
  test('after a visit the clerk lifts the restriction with a note, and it is recorded', async () => {
    await beginRestriction(service.db, yuki.jobSeekerId, service.now())
    const action = `/counter/job-seekers/${yuki.publicId}/restriction-lifting`
    await counter.open(`/counter/job-seekers/${yuki.publicId}`)
    expect((await counter.submit({}, { action })).status).toBe(422)
    await counter.submit({ liftNote: '来所のうえ面談。' }, { action })
    expect(counter.screen.text).toContain('制限を解除しました')
    expect(await findRestriction(service.db, yuki.jobSeekerId)).toBeUndefined()
    expect((await views()).map((row) => row.action)).toContain('liftRestriction')
  })
})

describe('deciding on an objection', () => {
  async function objected(): Promise<string> {
    const employer = await givenSignedInEmployer(service)
    const posting = await givenPosting(service, { employerId: employer.employerId })
    await yuki.browser.open(`/my-page/job-applications/new/${posting.publicId}`)
    await yuki.browser.submit({ motive: '志望します。' })
    await yuki.browser.submit({})
    const { publicId } = await service.db.selectFrom('jobApplication').select('publicId').executeTakeFirstOrThrow()
    const theirs = `/employer/applicants/${publicId}`
    const hers = `/my-page/job-applications/${publicId}`
    await employer.browser.open(theirs)
    await employer.browser.submit({ slot1: '2026-11-21T10:00', place: '本社' }, { action: `${theirs}/interview` })
    await yuki.browser.open(hers)
    await yuki.browser.submit({}, { action: `${hers}/interview-times` })
    service.advanceMinutes(90)
    for (const [browser, face, id] of [
      [yuki.browser, 'jobSeeker', yuki.principalId],
      [employer.browser, 'employer', employer.principalId],
      [counter, 'counter', clerk.principalId],
    ] as const)
      await signIn(service, browser, face, id)
    await employer.browser.open(theirs)
    await employer.browser.submit({}, { action: `${theirs}/no-show` })
    await yuki.browser.open(hers)
    await yuki.browser.submit({ objection: '時間どおり伺いました。' }, { action: `${hers}/objection` })
    return publicId
  }

  test.each([
    ['upheld', '面接不参加の報告は取り消されました', 'inSelection', false],
    ['rejected', '異議は認められませんでした', 'noShow', true],
  ])('%s, both sides are told and the report counts accordingly', async (decision, told, state, isCounted) => {
    const publicId = await objected()
    const action = `/counter/no-show-objections/${publicId}`
    await counter.open('/counter/no-show-objections')
    expect(counter.screen.text).toContain('時間どおり伺いました。')
    await counter.open(action)
    expect((await counter.submit({}, { action, button: ['decision', decision] })).status).toBe(422)
    await counter.submit({ decisionNote: '双方に確認しました。' }, { action, button: ['decision', decision] })
    expect(counter.screen.text).toContain('判断を登録し')
    await yuki.browser.open(`/my-page/job-applications/${publicId}`)
    expect(yuki.browser.screen.text).toContain(told)
    const application = await service.db.selectFrom('jobApplication').select(['state', 'endedAt']).executeTakeFirst()
    expect(application?.state).toBe(state)
    expect(application?.endedAt === null).toBe(state === 'inSelection')
    const report = await service.db.selectFrom('noShowReport').select('isCounted').executeTakeFirst()
    expect(report?.isCounted).toBe(isCounted)
  })
})
