import { beforeEach, describe, expect, test } from 'vitest'
import {
  givenJobSeeker,
  givenPosting,
  givenSignedInEmployer,
  signedInBrowser,
  signIn,
  type TestEmployer,
  type TestJobSeeker,
  type TestPosting,
} from '../applicationPeople.ts'
import { givenStaffMember, type Person } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let yuki: TestJobSeeker
let employer: TestEmployer
let posting: TestPosting
let clerk: Person
let counter: TestBrowser
let brief: string

beforeEach(async () => {
  service = await startTestService()
  yuki = await givenJobSeeker(service, { familyName: '試験', givenName: '勇気', kana: ['シケン', 'ユウキ'] })
  await service.db.updateTable('jobSeeker').set({ registrantKind: 'office' }).execute()
  employer = await givenSignedInEmployer(service)
  posting = await givenPosting(service, {
    employerId: employer.employerId,
    title: '看護助手',
    establishmentName: '架空病院',
    acceptsDirectApplication: false,
  })
  clerk = await givenStaffMember(service)
  const office = { number: '13010', name: '架空公共職業安定所', address: '架空', phone: '03-0000-1301' }
  await service.db
    .insertInto('office')
    .values({ ...office, postalCode: null, openingHours: null })
    .execute()
  await service.db
    .updateTable('staffMember')
    .set({ officeNumber: '13010' })
    .where('id', '=', clerk.principalId)
    .execute()
  counter = await signedInBrowser(service, 'counter', clerk.principalId)
  brief = `/counter/job-seekers/${yuki.publicId}`
})

async function refer(note = '11月25日 10時 本社1階、履歴書を持参') {
  const path = `${brief}/referral/${posting.publicId}`
  await counter.open(path)
  return counter.submit({ selectionNote: note }, { action: path })
}

const application = () => service.db.selectFrom('jobApplication').selectAll().executeTakeFirstOrThrow()

describe('紹介 at the counter (F3, J19)', () => {
  test('the clerk finds the posting by its number, refers, and the 紹介状 stands on three faces', async () => {
    await counter.open(`${brief}/jobs?asked=1&words=${posting.number}`)
    expect(counter.screen.text).toContain('看護助手')
    const letter = await refer()
    expect(letter.h1).toBe('紹介状')
    const { publicId, kind, state } = await application()
    expect([kind, state]).toEqual(['referral', 'applied'])
    await yuki.browser.open(`/my-page/referral-letters/${publicId}`)
    await employer.browser.open(`/employer/referral-letters/${publicId}`)
    for (const { screen } of [counter, yuki.browser, employer.browser]) {
      expect(screen.h1).toBe('紹介状')
      for (const fact of [
        '13010-00000001',
        '試験 勇気',
        '架空病院',
        '看護助手',
        posting.number,
        '架空公共職業安定所',
        '履歴書を持参',
      ])
        expect(screen.text).toContain(fact)
    }
    expect((await yuki.browser.open(`/my-page/job-applications/${publicId}`)).text).toContain('紹介状を表示')
    expect((await employer.browser.open(`/employer/applicants/${publicId}`)).text).toContain('紹介状を表示')
  })

  test('whoever holds the paper learns that it is genuine, and nothing about the person', async () => {
    await refer()
    const { verificationCode } = await service.db.selectFrom('referral').selectAll().executeTakeFirstOrThrow()
    const anyone = service.browser()
    const genuine = await anyone.open(`/referral-letters/${verificationCode}`)
    expect(genuine.text).toContain('ハローワークが発行した本物です')
    expect(genuine.text).not.toContain('試験')
    expect((await anyone.open('/referral-letters/0000000000000000000000')).status).toBe(404)
  })

  test('others do not see the letter, and while the registration is 無効 its owner does not either', async () => {
    await refer()
    const { publicId } = await application()
    const other = await givenJobSeeker(service)
    const otherEmployer = await givenSignedInEmployer(service)
    expect((await other.browser.open(`/my-page/referral-letters/${publicId}`)).status).toBe(404)
    expect((await otherEmployer.browser.open(`/employer/referral-letters/${publicId}`)).status).toBe(404)
    await service.db
      .updateTable('jobSeeker')
      .set({ lapsedOn: '2026-11-21' })
      .where('id', '=', yuki.jobSeekerId)
      .execute()
    const closed = await yuki.browser.open(`/my-page/referral-letters/${publicId}`)
    expect(closed.status).toBe(403)
    expect(closed.text).not.toContain('架空病院')
  })

  test.each([
    ['an online registrant', { registrantKind: 'online' as const }, '先に「利用登録を確認」'],
    ['a lapsed registration', { lapsedOn: '2026-11-21' }, '求職登録が無効です'],
  ])('%s is not referred, and the screen says what to do', async (_who, change, told) => {
    const path = `${brief}/referral/${posting.publicId}`
    await counter.open(path)
    const sent = counter.prepare({ selectionNote: '' }, { action: path })
    await service.db.updateTable('jobSeeker').set(change).where('id', '=', yuki.jobSeekerId).execute()
    const refused = await counter.go(path, { method: 'POST', body: sent.body, headers: sent.headers })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain(told)
    expect(await service.db.selectFrom('jobApplication').selectAll().execute()).toEqual([])
  })

  test('nobody is referred twice to the same posting, however often the button is pressed', async () => {
    await refer()
    expect((await refer()).status).toBe(409)
    expect(await service.db.selectFrom('referral').selectAll().execute()).toHaveLength(1)
  })

  test.each([
    ['2026-12-31T23:59:00+09:00', '2027-01-31'],
    ['2027-01-01T00:00:00+09:00', '2027-02-28'],
  ])('a 紹介 at %s leaves the registration valid until %s', async (instant, validUntil) => {
    service.setClock(instant)
    await signIn(service, counter, 'counter', clerk.principalId)
    await refer()
    const row = await service.db
      .selectFrom('jobSeeker')
      .select('validUntil')
      .where('id', '=', yuki.jobSeekerId)
      .executeTakeFirst()
    expect(row?.validUntil).toBe(validUntil)
  })
})

describe('おすすめ求人 and オンラインハローワーク紹介 (E4, F2, J18)', () => {
  async function recommend(kind: 'online' | 'plain' = 'online') {
    const path = `${brief}/recommendation/${posting.publicId}`
    await counter.open(path)
    await counter.submit({ comment: 'ご希望の病院の仕事です。', kind }, { action: path })
    expect(counter.screen.text).toContain('おすすめ求人を送りました')
  }

  const list = '/my-page/job-applications/recommendations'

  test('she reads it, applies on line, and the 紹介状 is there for her and the employer', async () => {
    await recommend()
    expect((await yuki.browser.open('/my-page')).text).toContain('1件')
    await yuki.browser.open(list)
    expect(yuki.browser.screen.text).toContain('ご希望の病院の仕事です。')
    const link = [...yuki.browser.screen.document.querySelectorAll('main a')].find(
      (one) => one.textContent === '応募する',
    )
    await yuki.browser.open(link!.getAttribute('href')!)
    expect(yuki.browser.screen.h1).toBe('オンラインハローワーク紹介')
    expect((await yuki.browser.submit({ motive: '' })).status).toBe(422)
    await yuki.browser.submit({ motive: '経験を生かしたいです。' })
    expect(yuki.browser.screen.h1).toBe('応募完了')
    const { publicId, kind } = await application()
    expect(kind).toBe('onlineReferral')
    expect((await yuki.browser.open(`/my-page/referral-letters/${publicId}`)).text).toContain('13010-00000001')
    expect((await employer.browser.open(`/employer/applicants/${publicId}`)).text).toContain('経験を生かしたいです。')
    expect((await employer.browser.open(`/employer/referral-letters/${publicId}`)).text).toContain('試験 勇気')
    await counter.open(brief)
    expect(counter.screen.text).toContain('応募済み')
  })

  test('what was only shown to her cannot be applied to as a referral, and nobody else can open it', async () => {
    await recommend('plain')
    const { publicId } = await service.db.selectFrom('recommendation').selectAll().executeTakeFirstOrThrow()
    expect((await yuki.browser.open(`/my-page/recommendations/${publicId}`)).status).toBe(404)
    expect((await yuki.browser.open(list)).text).not.toContain('紹介状つきで応募できます')
    const other = await givenJobSeeker(service)
    expect((await other.browser.open(`/my-page/recommendations/${publicId}`)).status).toBe(404)
  })

  test('with a 無効 registration she reads it and cannot apply (H1)', async () => {
    await recommend()
    await service.db
      .updateTable('jobSeeker')
      .set({ lapsedOn: '2026-11-21' })
      .where('id', '=', yuki.jobSeekerId)
      .execute()
    const { publicId } = await service.db.selectFrom('recommendation').selectAll().executeTakeFirstOrThrow()
    const closed = await yuki.browser.open(`/my-page/recommendations/${publicId}`)
    expect(closed.text).toContain('求職登録が無効です')
    expect(closed.document.querySelector('textarea')).toBeNull()
  })

  test('お知らせ is a new message from the office', async () => {
    await counter.open(`${brief}/notice`)
    await counter.submit({ body: '面接会のご案内です。' }, { action: `${brief}/notice` })
    expect((await yuki.browser.open('/my-page/messages')).text).toContain('面接会のご案内です。')
  })
})

describe('紹介状 as a file', () => {
  const pdfOn = async (browser: TestBrowser, face: string) => {
    const { publicId } = await application()
    return browser.request(`/${face}/referral-letters/${publicId}/letter.pdf`, { method: 'GET' })
  }

  test('all three faces get a tagged PDF with its number in the name; others get nothing', async () => {
    await refer()
    for (const [browser, face] of [
      [yuki.browser, 'my-page'],
      [employer.browser, 'employer'],
      [counter, 'counter'],
    ] as const) {
      const answer = await pdfOn(browser, face)
      expect([face, answer.status, answer.headers.get('content-type')]).toEqual([face, 200, 'application/pdf'])
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('紹介状_13010-00000001.pdf')
      const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      expect(bytes.startsWith('%PDF')).toBe(true)
    }
    const stranger = await givenSignedInEmployer(service, '別の会社（架空）')
    expect((await pdfOn(stranger.browser, 'employer')).status).toBe(404)
    const other = await givenJobSeeker(service)
    expect((await pdfOn(other.browser, 'my-page')).status).toBe(404)
  })

  test('while the registration is 無効 the file is closed as the page is (H1)', async () => {
    await refer()
    await service.db.updateTable('jobSeeker').set({ lapsedOn: '2026-11-21', lapseReason: 'self' }).execute()
    expect((await pdfOn(yuki.browser, 'my-page')).status).toBe(403)
  })

  test('a name that the font cannot show is printed from the page, which says why', async () => {
    await refer()
    await service.db.updateTable('jobSeeker').set({ familyName: '𓀀' }).execute()
    const answer = await pdfOn(counter, 'counter')
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain('PDFの書体にない文字（𓀀）')
  })
})
