import { beforeAll, expect, test } from 'vitest'
import { generatePostings, importPostings, postingRecords } from '../../src/features/jobPostings/index.ts'
import { conditionsToParams, noConditions } from '../../src/features/jobSearch/index.ts'
import { lapseRegistration } from '../../src/features/jobSeekers/index.ts'
import { saveJobPosting } from '../../src/features/savedJobPostings/index.ts'
import { saveSearch } from '../../src/features/savedSearches/index.ts'
import { givenJobSeeker, PASSWORD } from '../people.ts'
import type { TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
/** Public ids of open postings that a job seeker may see. */
let postings: { id: number; publicId: string }[]

beforeAll(async () => {
  service = await startTestService()
  const sheets = generatePostings({ count: 420, seed: 'saved', asOf: '2026-11-21' })
  await importPostings(service.db, postingRecords(sheets), { now: service.now() })
  postings = await service.db
    .selectFrom('jobPosting')
    .select(['id', 'publicId'])
    .where('disclosureLevel', '<', 4)
    .where('acceptedOn', '<=', '2026-11-21')
    .where('applicationDeadline', '>=', '2026-11-21')
    .orderBy('id')
    .execute()
}, 60_000)

type Seeker = Awaited<ReturnType<typeof givenJobSeeker>>

async function signedIn(person: Seeker): Promise<TestBrowser> {
  const browser = service.browser()
  await browser.open('/login')
  await browser.submit({ id: person.id, password: PASSWORD }, { action: '/login' })
  return browser
}

const keeper = (person: Seeker) => ({ accountId: person.principalId, jobSeekerId: person.jobSeekerId })
const conditionsOf = (words: string) => conditionsToParams({ ...noConditions, words })

function save(person: Seeker, slot: number, words: string, replaces = false) {
  const input = { ...keeper(person), slot, name: words, conditions: conditionsOf(words), replaces }
  return saveSearch(service.deps(), input)
}

const add = (person: Seeker, publicId: string) => saveJobPosting(service.deps(), { ...keeper(person), publicId })

async function countOf(table: 'savedSearch' | 'savedJobPosting', person: Seeker): Promise<number> {
  const rows = await service.db
    .selectFrom(table)
    .select('jobSeekerId')
    .where('jobSeekerId', '=', person.jobSeekerId)
    .execute()
  return rows.length
}

async function givenFavourites(person: Seeker, count: number): Promise<void> {
  const rows = postings
    .slice(0, count)
    .map(({ id }) => ({ jobSeekerId: person.jobSeekerId, jobPostingId: id, savedAt: service.now() }))
  await service.db.insertInto('savedJobPosting').values(rows).execute()
}

test('Hanako saves what she searched for, sees it on her home screen and searches again with one press', async () => {
  const browser = await signedIn(await givenJobSeeker(service))
  await browser.open('/my-page/jobs/results?q=介護&place=13')
  expect(browser.screen.text).toContain('「検索条件1」に保存します。')
  await browser.submit({}, { action: '/my-page/saved-searches/new' })
  expect(browser.screen.h1).toBe('求人検索結果')
  expect(browser.screen.text).toContain('この条件を「希望する求人の条件1」として検索条件1に保存しました。')
  expect(browser.screen.text).toContain('「検索条件2」に保存します。')

  await browser.open('/my-page')
  expect(browser.screen.text).toContain('保存した条件名 希望する求人の条件1')
  await browser.open('/my-page/jobs')
  expect(browser.screen.text).toContain('希望する求人の条件1')
  await browser.open('/my-page/saved-searches')
  expect(browser.screen.text).toContain('「介護」、東京都')
})

test('Taro renames a saved condition and deletes it; a name of 31 characters is refused with what he typed kept', async () => {
  const taro = await givenJobSeeker(service)
  await save(taro, 2, '事務')
  const browser = await signedIn(taro)
  await browser.open('/my-page/saved-searches/2')
  await browser.submit({ name: 'あ'.repeat(31) }, { action: '/my-page/saved-searches/2' })
  expect(browser.screen.status).toBe(422)
  expect(browser.screen.text).toContain('30文字まで')
  await browser.submit({ name: 'あ'.repeat(30) }, { action: '/my-page/saved-searches/2' })
  expect(browser.screen.text).toContain('あ'.repeat(30))
  await browser.open('/my-page/saved-searches/2')
  await browser.submit({}, { action: '/my-page/saved-searches/2/deletion' })
  expect(browser.screen.text).toContain('保存した条件を削除しました。')
  expect(await countOf('savedSearch', taro)).toBe(0)
})

test('with three saved, the fourth asks which one it shall replace, and replaces that one alone', async () => {
  const person = await givenJobSeeker(service)
  for (const slot of [1, 2, 3]) expect(await save(person, slot, `条件${slot}`)).toBe('saved')
  const browser = await signedIn(person)
  await browser.open('/my-page/jobs/results?q=看護')
  expect(browser.screen.text).toContain('保存した条件は3つまでです。')
  await browser.open('/my-page/saved-searches/new?v=1&q=看護')
  await browser.submit({ name: '看護の仕事' }, { action: '/my-page/saved-searches/new' })
  expect(browser.screen.status).toBe(422)
  await browser.submit({ name: '看護の仕事', place: '2-replace' }, { action: '/my-page/saved-searches/new' })
  expect(browser.screen.text).toContain('この条件を「看護の仕事」として検索条件2に保存しました。')
  await browser.open('/my-page/saved-searches')
  for (const name of ['条件1', '看護の仕事', '条件3']) expect(browser.screen.text).toContain(name)
  expect(await countOf('savedSearch', person)).toBe(3)
})

test('twenty tabs that save at once into the last free place fill it once: three in all', async () => {
  for (let round = 0; round < 5; round++) {
    const person = await givenJobSeeker(service)
    await save(person, 1, 'ひとつめ')
    await save(person, 2, 'ふたつめ')
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => save(person, 3, `みっつめ${index}`)))
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'slotTaken')).toHaveLength(19)
    expect(await countOf('savedSearch', person)).toBe(3)
  }
})

test('Hanako adds a favourite from a card and from the posting, finds it in 求職活動状況, notes on it and removes it', async () => {
  const hanako = await givenJobSeeker(service)
  const browser = await signedIn(hanako)
  const { publicId } = postings[5]!
  await browser.open(`/my-page/jobs/${publicId}`)
  expect(browser.screen.text).toContain('お気に入りに追加')
  await browser.submit({ add: publicId }, { action: '/my-page/saved-postings' })
  expect(browser.screen.h1).toBe('求人の詳細')
  expect(browser.screen.text).toContain('お気に入りに追加しました。')
  expect(browser.screen.text).toContain('お気に入りから外す')

  await browser.open('/my-page/job-applications/favourites')
  expect(browser.screen.text).toContain('1件 / 300件')
  await browser.open(`/my-page/saved-postings/${publicId}/note`)
  await browser.submit({ note: '駅から近い。日曜は休み？' }, { action: `/my-page/saved-postings/${publicId}/note` })
  expect(browser.screen.text).toContain('メモ：駅から近い。日曜は休み？')
  await browser.submit({ remove: publicId }, { action: '/my-page/saved-postings' })
  expect(browser.screen.text).toContain('お気に入り求人はありません')
  expect(await countOf('savedJobPosting', hanako)).toBe(0)

  await browser.open('/my-page/jobs/results')
  const onPage = /value="([\w-]{22})"[^>]*>☆/.exec(browser.screen.html)?.[1] ?? ''
  await browser.submit({ add: onPage }, { action: '/my-page/saved-postings' })
  expect(browser.screen.h1).toBe('求人検索結果')
  expect(browser.screen.text).toContain('★ お気に入り済み')
})

test('a result page of thirty inside My Page, with its buttons, weighs at most 60 KB', async () => {
  const browser = await signedIn(await givenJobSeeker(service))
  await browser.open('/my-page/jobs/results')
  expect(Buffer.byteLength(browser.screen.html)).toBeLessThanOrEqual(60 * 1024)
})

test('the 300th favourite is kept and the 301st refused with what to do', async () => {
  const person = await givenJobSeeker(service)
  await givenFavourites(person, 299)
  expect(await add(person, postings[299]!.publicId)).toBe('added')
  expect(await add(person, postings[300]!.publicId)).toBe('full')
  expect(await add(person, postings[299]!.publicId)).toBe('added')
  expect(await countOf('savedJobPosting', person)).toBe(300)
})

test('twenty additions at once at 299 leave exactly 300, and the same posting added twenty times is one favourite', async () => {
  for (let round = 0; round < 5; round++) {
    const person = await givenJobSeeker(service)
    await givenFavourites(person, 299)
    const outcomes = await Promise.all(postings.slice(299, 319).map(({ publicId }) => add(person, publicId)))
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1)
    expect(await countOf('savedJobPosting', person)).toBe(300)
    const other = await givenJobSeeker(service)
    await Promise.all(Array.from({ length: 20 }, () => add(other, postings[0]!.publicId)))
    expect(await countOf('savedJobPosting', other)).toBe(1)
  }
})

test('two to four favourites stand side by side; another person’s cannot be seen', async () => {
  const person = await givenJobSeeker(service)
  await givenFavourites(person, 5)
  const browser = await signedIn(person)
  const query = (count: number) =>
    postings
      .slice(0, count)
      .map(({ publicId }) => `p=${publicId}`)
      .join('&')
  await browser.open(`/my-page/saved-postings/compare?${query(1)}`)
  expect(browser.screen.text).toContain('比べる求人を2件以上選んでください。')
  await browser.open(`/my-page/saved-postings/compare?${query(4)}`)
  expect(browser.screen.html.match(/scope="col"/g)).toHaveLength(5)
  await browser.open(`/my-page/saved-postings/compare?${query(5)}`)
  expect(browser.screen.text).toContain('一度に比べられるのは4件までです。')
  const stranger = await signedIn(await givenJobSeeker(service))
  await stranger.open(`/my-page/saved-postings/compare?${query(3)}`)
  expect(stranger.screen.text).toContain('今は0件です')
  expect((await stranger.open(`/my-page/saved-postings/${postings[0]!.publicId}/note`)).status).toBe(404)
})

test('while the registration is 無効, searching, saving and adding are closed and say why; the lists stay readable', async () => {
  const person = await givenJobSeeker(service)
  await save(person, 1, '介護')
  await givenFavourites(person, 2)
  const browser = await signedIn(person)
  await browser.open('/my-page/jobs/results?q=介護')
  await lapseRegistration(service.deps(), person.jobSeekerId, { kind: 'self' })

  await browser.submit({}, { action: '/my-page/saved-searches/new' })
  expect(browser.screen.status).toBe(409)
  expect(browser.screen.text).toContain('求職登録が無効になっている')
  for (const path of ['/my-page/jobs', '/my-page/jobs/results?q=介護', '/my-page/saved-searches/1']) {
    await browser.open(path)
    expect(browser.screen.text).toContain('求職登録が無効になっている')
    expect(browser.screen.text).toContain('有効に戻すには')
  }
  await browser.open('/my-page/saved-searches')
  expect(browser.screen.text).toContain('「介護」')
  await browser.open(`/my-page/jobs/${postings[9]!.publicId}`)
  expect(browser.screen.text).toContain('お気に入りへの追加はご利用いただけません')
  expect(await add(person, postings[9]!.publicId)).toBe('closed')
  expect(await save(person, 2, '看護')).toBe('closed')
  await browser.open('/my-page/job-applications/favourites')
  expect(browser.screen.text).toContain('2件 / 300件')
  await browser.submit({ remove: postings[0]!.publicId }, { action: '/my-page/saved-postings' })
  expect(await countOf('savedJobPosting', person)).toBe(1)
})
