import { beforeAll, beforeEach, expect, test } from 'vitest'
import { conditionsToParams, noConditions, type SearchConditions } from '../../src/features/jobSearch/index.ts'
import { lapseRegistration } from '../../src/features/jobSeekers/index.ts'
import { saveSearch } from '../../src/features/savedSearches/index.ts'
import { setAlert } from '../../src/features/searchAlerts/index.ts'
import { givenJobSeeker, givenPosting, type TestJobSeeker } from '../applicationPeople.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
beforeAll(async () => {
  // A Saturday.
  service = await startTestService({ now: '2026-11-21T06:00:00+09:00' })
})

let word = 0
/** A word that only this test's postings hold. */
const freshWord = () => `試験職${String.fromCodePoint(0x4e00 + word++)}`

beforeEach(() => {
  service.mails.length = 0
})

async function save(person: TestJobSeeker, slot: number, conditions: Partial<SearchConditions>) {
  const query = conditionsToParams({ ...noConditions, ...conditions })
  const input = { accountId: person.principalId, jobSeekerId: person.jobSeekerId, slot, name: '条件' }
  expect(await saveSearch(service.deps(), { ...input, conditions: query, replaces: true })).toBe('saved')
}

const tell = (person: TestJobSeeker, slot: number, frequency: 'daily' | 'weekly' | 'off') =>
  setAlert(service.deps(), { jobSeekerId: person.jobSeekerId, slot, frequency })

/** Somebody who wishes to know of postings that hold a word. */
async function givenWaiting(conditions: Partial<SearchConditions>, frequency: 'daily' | 'weekly' = 'daily') {
  const person = await givenJobSeeker(service)
  await save(person, 1, conditions)
  await tell(person, 1, frequency)
  return person
}

/** The next morning at seven. */
async function nextMorning() {
  const tomorrow = new Date(service.now().getTime() + 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10)
  service.setClock(`${tomorrow}T07:00:00+09:00`)
  await service.runTimers()
}

async function frequencyOf({ jobSeekerId }: TestJobSeeker): Promise<string | undefined> {
  const row = await service.db
    .selectFrom('searchAlert')
    .select('frequency')
    .where('jobSeekerId', '=', jobSeekerId)
    .executeTakeFirst()
  return row?.frequency
}

const mailsTo = (person: TestJobSeeker) => service.mails.filter(({ to }) => to === person.id)

test('Hanako switches the mail on, and the next morning reads of the new posting in it once, without the firm’s name', async () => {
  const title = freshWord()
  const hanako = await givenJobSeeker(service)
  await save(hanako, 2, { words: title })
  const { browser } = hanako
  await browser.open('/my-page/saved-searches')
  expect(browser.screen.text).toContain('お知らせメール送らない')
  await browser.open('/my-page/saved-searches/2')
  await browser.submit({ frequency: 'daily' }, { action: '/my-page/search-alerts/2' })
  expect(browser.screen.text).toContain('新しい求人を毎日お知らせします。')
  expect(browser.screen.text).toContain('お知らせメール毎日')

  const posting = await givenPosting(service, { title, establishmentName: '秘密商事（架空）' })
  service.advanceMinutes(59)
  await service.runTimers()
  expect(mailsTo(hanako)).toEqual([])
  service.advanceMinutes(1)
  await service.runTimers()
  const [mail] = mailsTo(hanako)
  expect(mail?.subject).toBe('【ハローワーク】新着求人のお知らせ')
  expect(mail?.body).toContain(`■ ${title}`)
  expect(mail?.body).toContain(`http://localhost:3000/my-page/jobs/${posting.publicId}`)
  expect(mail?.body).not.toContain('秘密商事')
  await service.runTimers()
  await nextMorning()
  expect(mailsTo(hanako)).toHaveLength(1)
})

test('a posting that fits two of a person’s conditions is told of once', async () => {
  const title = freshWord()
  const person = await givenWaiting({ words: title })
  await save(person, 2, { words: title, places: ['13'] })
  await tell(person, 2, 'daily')
  await givenPosting(service, { title })
  await nextMorning()
  expect(mailsTo(person)).toHaveLength(1)
})

test('a mail names the ten newest and says that there are more', async () => {
  const title = freshWord()
  const person = await givenWaiting({ words: title })
  for (let number = 1; number <= 11; number++) await givenPosting(service, { title: `${title}${number}番` })
  const other = freshWord()
  const another = await givenWaiting({ words: other })
  for (let number = 1; number <= 10; number++) await givenPosting(service, { title: `${other}${number}番` })
  await nextMorning()
  const body = mailsTo(person)[0]!.body
  expect(body).toContain('10件以上')
  expect(body.match(/■/g)).toHaveLength(10)
  expect(body).not.toContain(`${title}1番`)
  expect(mailsTo(another)[0]!.body).toContain('新しい求人が10件あります')
})

test('the weekly mail comes on Monday with what came since, and not before', async () => {
  const title = freshWord()
  // A Tuesday; the Monday before has had its run.
  service.setClock('2026-12-01T08:00:00+09:00')
  await service.runTimers()
  const person = await givenWaiting({ words: title }, 'weekly')
  await givenPosting(service, { title: `${title}火曜` })
  for (let day = 2; day <= 6; day++) {
    await nextMorning()
    if (day === 4) await givenPosting(service, { title: `${title}金曜` })
    expect(mailsTo(person)).toEqual([])
  }
  await nextMorning()
  const [mail] = mailsTo(person)
  expect(mail?.body).toContain(`${title}火曜`)
  expect(mail?.body).toContain(`${title}金曜`)
})

test('after a week asleep one run tells of everything, once', async () => {
  const title = freshWord()
  const [daily, weekly] = [await givenWaiting({ words: title }), await givenWaiting({ words: title }, 'weekly')]
  await givenPosting(service, { title })
  service.advanceDays(6)
  await nextMorning()
  expect([mailsTo(daily).length, mailsTo(weekly).length]).toEqual([1, 1])
})

test('nobody whose registration is 無効, whose account is closed or who is barred gets a mail, nor later for what was missed', async () => {
  const title = freshWord()
  const [lapsed, closed] = [await givenWaiting({ words: title }), await givenWaiting({ words: title })]
  await lapseRegistration(service.deps(), lapsed.jobSeekerId, { kind: 'self' })
  await service.db
    .updateTable('account')
    .set({ closedAt: service.now() })
    .where('id', '=', closed.principalId)
    .execute()
  await givenPosting(service, { title })
  await nextMorning()
  expect(service.mails).toEqual([])
})

test('a posting that ended before the mail leaves is not told of', async () => {
  const title = freshWord()
  const person = await givenWaiting({ words: title }, 'weekly')
  const posting = await givenPosting(service, { title })
  await nextMorning()
  await service.db.updateTable('jobPosting').set({ status: 'cancelled' }).where('id', '=', posting.id).execute()
  for (let day = 0; day < 7; day++) await nextMorning()
  expect(mailsTo(person)).toEqual([])
})

test('other conditions in the same place begin without a mail', async () => {
  const title = freshWord()
  const person = await givenWaiting({ words: freshWord() })
  await save(person, 1, { words: title })
  await givenPosting(service, { title })
  await nextMorning()
  expect(mailsTo(person)).toEqual([])
})

test('the address in the mail stops it without a login by one press; opening it alone, as scanners do, stops nothing', async () => {
  const title = freshWord()
  const person = await givenWaiting({ words: title })
  await givenPosting(service, { title })
  await nextMorning()
  const [mail] = mailsTo(person)
  const path = new URL(mail!.listUnsubscribe!).pathname
  expect(mail!.body).toContain(path)
  const anybody = service.browser()
  for (let times = 0; times < 3; times++) await anybody.open(path)
  expect(anybody.screen.h1).toBe('お知らせメールを止める')
  await givenPosting(service, { title: `${title}二` })
  await nextMorning()
  expect(mailsTo(person)).toHaveLength(2)

  await anybody.submit({})
  expect(anybody.screen.text).toContain('お知らせメールを止めました。')
  await givenPosting(service, { title: `${title}三` })
  await nextMorning()
  expect(mailsTo(person)).toHaveLength(2)
  expect((await anybody.open(path)).text).toContain('すでに止まっています')
})

test('a mail program’s own button stops it; a post with other words, and an address that we did not sign, do not', async () => {
  const title = freshWord()
  const person = await givenWaiting({ words: title })
  await givenPosting(service, { title })
  await nextMorning()
  const address = mailsTo(person)[0]!.listUnsubscribe!
  const post = (url: string, body: string) =>
    service.app.request(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  expect((await post(address, 'something=else')).status).toBe(400)
  const forged = address.replace(/\.[\w-]+$/, '.AAAAAAAAAAAAAAAAAAAAAA')
  expect((await post(forged, 'List-Unsubscribe=One-Click')).status).toBe(404)
  expect((await service.app.request(forged)).status).toBe(404)
  expect(await frequencyOf(person)).toBe('daily')
  const answer = await post(address, 'List-Unsubscribe=One-Click')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(await frequencyOf(person)).toBeUndefined()
})

test('the mails wait in the same transaction as what they tell of: a run cut off in between repeats neither', async () => {
  const title = freshWord()
  const person = await givenWaiting({ words: title })
  await givenPosting(service, { title })
  await nextMorning()
  await service.db.updateTable('searchAlertRun').set({ sentAt: null }).execute()
  await service.runTimers()
  await service.db.deleteFrom('searchAlertRun').execute()
  await service.db.deleteFrom('searchAlertPosting').execute()
  await service.runTimers()
  expect(mailsTo(person)).toHaveLength(1)
})

test('where a saved condition moves to another registration of the same person, its mails move with it', async () => {
  const before = await givenWaiting({ words: freshWord() })
  const after = await givenJobSeeker(service)
  await service.db
    .updateTable('savedSearch')
    .set({ jobSeekerId: after.jobSeekerId })
    .where('jobSeekerId', '=', before.jobSeekerId)
    .execute()
  expect(await frequencyOf(before)).toBeUndefined()
  expect(await frequencyOf(after)).toBe('daily')
})
