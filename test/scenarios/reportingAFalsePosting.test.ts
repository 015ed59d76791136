import { beforeAll, expect, test } from 'vitest'
import { findWholePosting } from '../../src/features/jobPostings/index.ts'
import { reportPosting } from '../../src/features/postingReports/index.ts'
import {
  givenJobSeeker,
  givenPosting,
  signedInBrowser,
  type TestJobSeeker,
  type TestPosting,
} from '../applicationPeople.ts'
import { givenStaffMember } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
beforeAll(async () => {
  service = await startTestService()
})

const report = (person: TestJobSeeker, posting: TestPosting, body = '面接で月18万円と言われた') =>
  reportPosting(service.deps(), {
    jobSeekerId: person.jobSeekerId,
    publicId: posting.publicId,
    reasons: ['wage'],
    body,
  })

async function clerk(): Promise<TestBrowser> {
  const { principalId } = await givenStaffMember(service)
  return signedInBrowser(service, 'counter', principalId)
}

/** The desk's page of the only open report about a posting. */
async function openDesk(browser: TestBrowser, posting: TestPosting): Promise<string> {
  const screen = await browser.open('/counter/posting-reports?office=all')
  const link = [...screen.document.querySelectorAll('#reports a')].find((one) =>
    one.textContent?.includes(posting.number),
  )
  const path = link?.getAttribute('href') ?? ''
  await browser.open(path)
  return path
}

const messagesOf = async (person: TestJobSeeker) => {
  const rows = await service.db
    .selectFrom('message')
    .innerJoin('messageThread', 'messageThread.id', 'message.threadId')
    .select('body')
    .where('jobSeekerId', '=', person.jobSeekerId)
    .execute()
  return rows.map(({ body }) => body)
}

test('Hanako reports a wage that is not what the posting says; the counter asks the employer, corrects it, and everyone reads of it', async () => {
  const hanako = await givenJobSeeker(service)
  const posting = await givenPosting(service, { title: '介護職員' })
  const { browser } = hanako
  await browser.open(`/my-page/jobs/${posting.publicId}`)
  expect(browser.screen.text).toContain('この求人の内容が実際と違う')
  await browser.open(`/my-page/posting-reports/new/${posting.publicId}`)
  await browser.submit({ reasons: 'wage', body: '面接で月18万円と言われた' })
  expect(browser.screen.h1).toBe('内容が違うと知らせた求人')
  expect(browser.screen.text).toContain('受け付けました')

  const counter = await clerk()
  await counter.open('/counter')
  expect(counter.screen.text).toContain('求人の内容の報告')
  const desk = await openDesk(counter, posting)
  expect(counter.screen.text).toContain('面接で月18万円と言われた')
  expect(counter.screen.text).not.toContain(hanako.name)
  await counter.submit({}, { action: `${desk}/taking` })
  await browser.open(`/my-page/jobs/${posting.publicId}`)
  expect(browser.screen.text).toContain('ハローワークが確認しています')
  await counter.submit({ contactNote: '11時に担当者へ電話。試用期間の額と分かる。' }, { action: `${desk}/contacts` })
  expect(counter.screen.text).toContain('試用期間の額と分かる')

  const correction = {
    outcome: 'corrected',
    totalLowest: '180,000',
    totalHighest: '２９００００円',
    note: '試用期間中の額を直しました。',
  }
  await counter.submit(correction, { action: `${desk}/decision` })
  expect(counter.screen.text).toContain('結果を決め、報告した求職者に知らせました。')

  await browser.open(`/my-page/jobs/${posting.publicId}`)
  expect(browser.screen.text).toContain('賃金：月給 205,000円～290,000円 から 月給 180,000円～290,000円 に変わりました')
  expect(browser.screen.text).toContain('ハローワークが確認して、求人票を直しました')
  expect(browser.screen.text).toContain('2026年11月21日')
  await browser.open('/my-page/posting-reports')
  expect(browser.screen.text).toContain('試用期間中の額を直しました。')
  expect((await messagesOf(hanako)).join()).toContain('結果：求人票と違うところがあり、直しました。')
  const visitor = await service.browser().open(`/jobs/${posting.publicId}`)
  expect(visitor.text).toContain('180,000円')
  expect(visitor.text).toContain('求人の変更の記録')
})

test('a posting that was stopped is no longer found, and two who reported it are both told', async () => {
  const people = [await givenJobSeeker(service), await givenJobSeeker(service)]
  const posting = await givenPosting(service, { title: '止まる求人' })
  for (const person of people) expect(await report(person, posting)).toBe('sent')
  const counter = await clerk()
  const desk = await openDesk(counter, posting)
  expect(counter.screen.text).toContain('ほかに1件の報告があります')
  await counter.submit({ outcome: 'stopped' }, { action: `${desk}/decision` })
  for (const person of people) expect((await messagesOf(person)).join()).toContain('募集を止めました')
  const found = await service.browser().open('/jobs/results?q=止まる求人')
  expect(found.text).toContain('条件に合う求人は見つかりませんでした')
  expect((await service.browser().open(`/jobs/${posting.publicId}`)).text).toContain('この求人の募集は終わりました')
  const { rows } = await service.db
    .selectFrom('jobPostingChange')
    .select('change')
    .where('jobPostingId', '=', posting.id)
    .execute()
    .then((rows) => ({ rows }))
  expect(rows).toHaveLength(2)
})

test('問題なし leaves the posting as it is; a report that came after the desk had looked stays open', async () => {
  const [first, later] = [await givenJobSeeker(service), await givenJobSeeker(service)]
  const posting = await givenPosting(service)
  await report(first, posting)
  const counter = await clerk()
  const desk = await openDesk(counter, posting)
  await report(later, posting)
  await counter.submit({ outcome: 'unfounded' }, { action: `${desk}/decision` })
  expect((await messagesOf(first)).join()).toContain('違うところは見つかりませんでした')
  expect(await messagesOf(later)).toEqual([])
  expect((await findWholePosting(service.db, { id: posting.id }))?.version).toBe(1)
  await openDesk(counter, posting)
  expect(counter.screen.h1).toBe('報告の確認')
})

test('a correction that changes nothing is refused, and so are letters where a number belongs', async () => {
  const posting = await givenPosting(service)
  await report(await givenJobSeeker(service), posting)
  const counter = await clerk()
  const desk = await openDesk(counter, posting)
  await counter.submit({ outcome: 'corrected' }, { action: `${desk}/decision` })
  expect(counter.screen.status).toBe(422)
  expect(counter.screen.errors.join()).toContain('今の求人票と同じ内容です')
  await counter.submit({ outcome: 'corrected', totalLowest: '十八万' }, { action: `${desk}/decision` })
  expect(counter.screen.errors.join()).toContain('数字で入力')
  await counter.submit(
    { outcome: 'corrected', totalLowest: '300000', totalHighest: '200000' },
    { action: `${desk}/decision` },
  )
  expect(counter.screen.errors.join()).toContain('下限が上限より高く')
})

test('sent from twenty tabs at once it is one report; after the outcome the same posting can be reported anew', async () => {
  const person = await givenJobSeeker(service)
  const posting = await givenPosting(service)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => report(person, posting)))
  expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'alreadyOpen')).toHaveLength(19)
  const counter = await clerk()
  const desk = await openDesk(counter, posting)
  await counter.submit({ outcome: 'unfounded' }, { action: `${desk}/decision` })
  expect(await report(person, posting)).toBe('sent')
})

test('the tenth report of a day is taken, the eleventh is not, and a day later it is', async () => {
  const person = await givenJobSeeker(service)
  const postings = await Promise.all(Array.from({ length: 12 }, () => givenPosting(service)))
  for (const posting of postings.slice(0, 10)) expect(await report(person, posting)).toBe('sent')
  expect(await report(person, postings[10]!)).toBe('tooMany')
  await person.browser.open(`/my-page/posting-reports/new/${postings[11]!.publicId}`)
  await person.browser.submit({ reasons: ['wage', 'hours'], body: '' })
  expect(person.browser.screen.status).toBe(429)
  expect(person.browser.screen.text).toContain('1日に10件まで')
  const now = service.now().toISOString()
  service.advanceDays(1)
  expect(await report(person, postings[10]!)).toBe('sent')
  service.setClock(now)
})

test('a report without a reason, or with その他 and no words, says what is missing and keeps what was typed', async () => {
  const { browser } = await givenJobSeeker(service)
  const posting = await givenPosting(service)
  await browser.open(`/my-page/posting-reports/new/${posting.publicId}`)
  await browser.submit({ body: '違いました' })
  expect(browser.screen.status).toBe(422)
  expect(browser.screen.errors.join()).toContain('1つ以上選んでください')
  expect(browser.screen.html).toContain('違いました')
  await browser.submit({ reasons: 'other', body: '' })
  expect(browser.screen.errors.join()).toContain('「その他」を選んだときは')
  await browser.submit({ reasons: 'other', body: 'あ'.repeat(1001) })
  expect(browser.screen.errors.join()).toContain('1000文字以内')
  await browser.submit({ reasons: 'other', body: 'あ'.repeat(1000) })
  expect(browser.screen.h1).toBe('内容が違うと知らせた求人')
})

test('a correction by the office outlives a repeated import of the same file row, and its history is not written twice', async () => {
  const posting = await givenPosting(service)
  await service.db.updateTable('jobPosting').set({ sourceHash: 'row-1' }).where('id', '=', posting.id).execute()
  await report(await givenJobSeeker(service), posting)
  const counter = await clerk()
  const desk = await openDesk(counter, posting)
  await counter.submit({ outcome: 'corrected', totalLowest: '190000' }, { action: `${desk}/decision` })
  const { savePostings } = await import('../../src/features/jobPostings/savePostings.ts')
  const { factsOfSheet } = await import('../../src/features/jobPostings/facts.ts')
  const { searchTextsOf } = await import('../../src/features/jobPostings/searchTexts.ts')
  const whole = (await findWholePosting(service.db, { id: posting.id }))!
  expect(whole.sourceHash).toBe('row-1')
  const sheet = { ...whole.sheet, pay: { ...whole.sheet.pay, totalLowest: 205_000 } }
  const read = factsOfSheet(sheet)
  if (!read.ok) throw new Error(read.reasons.join())
  const again = { sheet, facts: read.facts, texts: searchTextsOf(sheet, read.facts), sourceHash: 'row-1' }
  expect(await savePostings(service.db, [again], service.now())).toEqual([])
  const events = await service.db
    .selectFrom('jobPostingEvent')
    .select('kind')
    .where('jobPostingId', '=', posting.id)
    .orderBy('id')
    .execute()
  expect(events.map(({ kind }) => kind)).toEqual(['termsChanged', 'reportCorrected'])
})
