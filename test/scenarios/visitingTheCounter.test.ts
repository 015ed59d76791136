import { beforeEach, describe, expect, test } from 'vitest'
import { STRONG_PASSWORD } from '../accountSteps.ts'
import { givenJobSeeker, signedInBrowser, signIn, type TestJobSeeker } from '../applicationPeople.ts'
import { givenStaffMember, PASSWORD, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let yuki: TestJobSeeker
let supervisor: Person
let counter: TestBrowser
let brief: string

beforeEach(async () => {
  service = await startTestService()
  yuki = await givenJobSeeker(service, { familyName: '試験', givenName: '勇気', kana: ['シケン', 'ユウキ'] })
  supervisor = await givenStaffMember(service, 'supervisor')
  counter = await signedInBrowser(service, 'counter', supervisor.principalId)
  brief = `/counter/job-seekers/${yuki.publicId}`
})

const person = () =>
  service.db.selectFrom('jobSeeker').selectAll().where('id', '=', yuki.jobSeekerId).executeTakeFirstOrThrow()

const auditActions = async () =>
  (await service.db.selectFrom('auditEntry').select('action').where('action', '!=', 'view').execute()).map(
    (row) => row.action,
  )

/** The counter's session ends after half an hour: whoever comes back on another day signs in again. */
async function atCounter(instant: string) {
  service.setClock(instant)
  await signIn(service, counter, 'counter', supervisor.principalId)
  await counter.open(brief)
}

describe('相談を記録', () => {
  test.each([
    ['2026-12-31T23:59:00+09:00', '2027-01-31', false],
    ['2027-01-01T00:00:00+09:00', '2027-02-28', true],
    ['2027-01-31T23:59:00+09:00', '2027-02-28', true],
  ])('a consultation at %s leaves the registration valid until %s', async (instant, validUntil, isExtended) => {
    await atCounter(instant)
    const done = await counter.submit(
      { way: 'visit', note: '介護の求人を相談。' },
      { action: `${brief}/consultations` },
    )
    expect(done.text.includes('有効期間を1か月延ばしました')).toBe(isExtended)
    expect(done.text).toContain('介護の求人を相談。')
    expect((await person()).validUntil).toBe(validUntil)
    expect(await auditActions()).toEqual(['recordConsultation'])
  })

  test('after the registration has lapsed a consultation is recorded and extends nothing', async () => {
    await atCounter('2027-02-01T00:00:00+09:00')
    await counter.submit({ note: '再登録のご案内。' }, { action: `${brief}/consultations` })
    expect((await person()).validUntil).toBe('2027-01-31')
  })

  test('without a word nothing is recorded', async () => {
    await counter.open(brief)
    const refused = await counter.submit({ note: '　' }, { action: `${brief}/consultations` })
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual(['「相談内容」を入力してください。'])
    expect(await service.db.selectFrom('consultation').selectAll().execute()).toEqual([])
  })

  test('a form sent twice is one consultation', async () => {
    await counter.open(brief)
    const sent = counter.prepare({ note: '一度だけ。' }, { action: `${brief}/consultations` })
    const init = { method: 'POST', body: sent.body, headers: sent.headers }
    await Promise.all([counter.request(sent.action, init), counter.request(sent.action, init)])
    expect(await service.db.selectFrom('consultation').selectAll().execute()).toHaveLength(1)
  })
})

describe('利用不可 (H3)', () => {
  async function ban() {
    await counter.open(`${brief}/ban`)
    return counter.submit({ reason: '虚偽の応募を繰り返したため（第9条）。' }, { action: `${brief}/ban` })
  }

  test('his sessions end at once; a new login shows why, and nothing else', async () => {
    expect((await yuki.browser.open('/my-page')).h1).toBe('求職者マイページホーム')
    expect((await ban()).text).toContain('利用不可にしました')
    expect((await yuki.browser.open('/my-page')).h1).toBe('求職者マイページログイン')
    const entered = await yuki.browser.submit({ id: yuki.id, password: PASSWORD }, { action: '/login' })
    expect(entered.h1).toBe('利用不可のお知らせ')
    expect(entered.text).toContain('虚偽の応募を繰り返したため')
    for (const path of ['/my-page/messages', '/my-page/settings', '/my-page/job-applications', '/my-page/registration'])
      expect((await yuki.browser.open(path)).h1).toBe('利用不可のお知らせ')
  })

  test('he appeals once, the counter keeps it with an answer, and later ends it', async () => {
    await ban()
    await signIn(service, yuki.browser, 'jobSeeker', yuki.principalId)
    await yuki.browser.open('/barred')
    await yuki.browser.submit({ appeal: '事実と違います。' }, { action: '/barred' })
    expect(yuki.browser.screen.text).toContain('異議を受け付けました')
    await counter.open(brief)
    expect(counter.screen.text).toContain('利用不可への異議が出ています')
    await counter.open(`${brief}/ban`)
    expect(counter.screen.text).toContain('事実と違います。')
    await counter.submit({ answer: '確認の結果、継続します。' }, { action: `${brief}/ban/appeal-answer` })
    await yuki.browser.open('/barred')
    expect(yuki.browser.screen.text).toContain('確認の結果、継続します。')
    expect(yuki.browser.screen.document.querySelector('textarea')).toBeNull()
    await counter.open(`${brief}/ban`)
    await counter.submit({}, { action: `${brief}/ban/end` })
    expect((await yuki.browser.open('/my-page')).h1).toBe('求職者マイページホーム')
    expect(await auditActions()).toEqual(['ban', 'rejectAppeal', 'endBan'])
  })

  test('a clerk may not bar anyone, and an auditor may change nothing', async () => {
    const clerk = await givenStaffMember(service)
    const clerkBrowser = await signedInBrowser(service, 'counter', clerk.principalId)
    expect((await clerkBrowser.open(brief)).text).not.toContain('利用不可にする')
    expect((await clerkBrowser.open(`${brief}/ban`)).status).toBe(403)
    await service.db.updateTable('staffMember').set({ role: 'auditor' }).where('id', '=', clerk.principalId).execute()
    const seen = await clerkBrowser.open(brief)
    expect(seen.text).toContain('閲覧だけができます')
    expect(seen.document.querySelectorAll('main form')).toHaveLength(0)
    expect((await clerkBrowser.open(`${brief}/mail-address`)).status).toBe(403)
  })
})

describe('有効／無効 and the kind of registrant', () => {
  test('the counter sets 無効 and long after that 有効 again', async () => {
    await counter.open(brief)
    await counter.submit({}, { action: `${brief}/validity`, button: ['state', 'lapsed'] })
    expect((await person()).lapsedOn).toBe('2026-11-21')
    await atCounter('2027-05-10T10:00:00+09:00')
    await counter.submit({}, { action: `${brief}/validity`, button: ['state', 'active'] })
    expect(await person()).toMatchObject({ lapsedOn: null, validUntil: '2027-07-31' })
    expect(await auditActions()).toEqual(['lapsed', 'revived'])
  })

  test('an online registrant becomes an office registrant and keeps the number', async () => {
    await counter.open(brief)
    await counter.submit({}, { action: `${brief}/confirmation` })
    expect(await person()).toMatchObject({ registrantKind: 'office', number: yuki.number })
    expect(counter.screen.text).not.toContain('利用登録を確認')
  })
})

describe('マイページを再開設 (H6)', () => {
  const close = () =>
    service.db.updateTable('account').set({ closedAt: service.now() }).where('id', '=', yuki.principalId).execute()

  test.each([
    ['2026-12-21T09:00:00+09:00', false],
    ['2026-12-22T00:00:00+09:00', true],
  ])('left on 21 November, at %s the counter can reopen: %s', async (instant, canReopen) => {
    await close()
    await atCounter(instant)
    expect(counter.screen.text.includes('マイページを再開設')).toBe(canReopen)
  })

  test('with the address stored again he opens My Page as before, with his old registration', async () => {
    await close()
    await atCounter('2026-12-25T10:00:00+09:00')
    await counter.open(`${brief}/mail-address`)
    expect(counter.screen.h1).toBe('マイページを再開設')
    await counter.submit({ email: 'yuki.new@example.jp' }, { action: `${brief}/mail-address` })
    expect(counter.screen.text).toContain('メールアドレスを登録しました')
    const browser = service.browser()
    await browser.open('/office-opening')
    const birthDay = { birthDayYear: '1990', birthDayMonth: '4', birthDayDay: '1' }
    await browser.submit({ agree: 'yes', email: 'yuki.new@example.jp', ...birthDay })
    await service.deliverMails()
    const key = service.keyMailedTo('yuki.new@example.jp')
    await browser.submit({ password: STRONG_PASSWORD, passwordAgain: STRONG_PASSWORD, key })
    expect((await browser.open('/my-page')).text).toContain('試験 勇気')
  })
})

describe('本人確認 (A9)', () => {
  test('the forgotten ID is told only after a document was checked, and the check is on record', async () => {
    expect((await counter.open(brief)).text).not.toContain(yuki.id)
    const action = `${brief}/identity`
    expect((await counter.open(action)).text).not.toContain(yuki.id)
    const refused = await counter.submit({}, { action })
    expect(refused.status).toBe(422)
    expect(refused.text).not.toContain(yuki.id)
    expect((await counter.submit({ document: 'drivingLicence' }, { action })).text).toContain(yuki.id)
    expect(await auditActions()).toEqual(['tellId'])
  })
})
