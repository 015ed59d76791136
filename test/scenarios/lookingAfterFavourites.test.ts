import { beforeAll, expect, test } from 'vitest'
import { addDays } from '../../src/basics/japaneseDay.ts'
import { givenJobSeeker, givenPosting, type TestJobSeeker, type TestPosting } from '../applicationPeople.ts'
import { startTestService, type TestService } from '../testService.ts'

const TODAY = '2026-11-21'

let service: TestService
beforeAll(async () => {
  service = await startTestService({ now: `${TODAY}T09:00:00+09:00` })
})

const FAVOURITES = '/my-page/job-applications/favourites'

/** Postings that end so many days from today, saved in this order. */
async function givenFavourites(person: TestJobSeeker, daysLeft: readonly number[]): Promise<TestPosting[]> {
  const postings: TestPosting[] = []
  for (const days of daysLeft) {
    const posting = await givenPosting(service, { title: `あと${days}日の求人`, deadline: addDays(TODAY, days) })
    service.advanceSeconds(1)
    await service.db
      .insertInto('savedJobPosting')
      .values({ jobSeekerId: person.jobSeekerId, jobPostingId: posting.id, savedAt: service.now() })
      .execute()
    postings.push(posting)
  }
  return postings
}

const titles = (person: TestJobSeeker) =>
  [...person.browser.screen.document.querySelectorAll('article h2')].map((title) => title.textContent?.trim())

test('a favourite whose deadline is seven days away is marked and counted, one of eight days is not', async () => {
  const person = await givenJobSeeker(service)
  await givenFavourites(person, [7, 8, 0])
  await person.browser.open(FAVOURITES)
  expect(person.browser.screen.text).toContain('応募期限が7日以内の求人が2件あります。')
  expect(person.browser.screen.text).toContain('応募期限まであと7日')
  expect(person.browser.screen.text).toContain('応募期限は今日まで')
  expect(person.browser.screen.text).not.toContain('応募期限まであと8日')
})

test('sorted by deadline the nearest stands first and what has ended last; else what was added last stands first', async () => {
  const person = await givenJobSeeker(service)
  const [, second] = await givenFavourites(person, [20, 5, 10])
  await person.browser.open(FAVOURITES)
  expect(titles(person)).toEqual(['あと10日の求人', 'あと5日の求人', 'あと20日の求人'])
  await person.browser.open(`${FAVOURITES}?sort=deadline`)
  expect(titles(person)).toEqual(['あと5日の求人', 'あと10日の求人', 'あと20日の求人'])
  await service.db.updateTable('jobPosting').set({ status: 'closed' }).where('id', '=', second!.id).execute()
  await person.browser.open(`${FAVOURITES}?sort=deadline`)
  expect(titles(person)).toEqual(['あと10日の求人', 'あと20日の求人', 'あと5日の求人'])
  expect(person.browser.screen.text).toContain('募集終了')
})

test('a note of 500 characters is kept and stands in the comparison; one of 501 is refused with what was typed', async () => {
  const person = await givenJobSeeker(service)
  const [one, other] = await givenFavourites(person, [30, 31])
  const path = `/my-page/saved-postings/${one!.publicId}/note`
  await person.browser.open(path)
  await person.browser.submit({ note: 'い'.repeat(501) }, { action: path })
  expect(person.browser.screen.status).toBe(422)
  expect(person.browser.screen.text).toContain('500文字まで')
  expect(person.browser.screen.html).toContain('い'.repeat(501))
  await person.browser.submit({ note: '😀'.repeat(500) }, { action: path })
  expect(person.browser.screen.status).toBe(200)
  await person.browser.open(`/my-page/saved-postings/compare?p=${one!.publicId}&p=${other!.publicId}`)
  expect(person.browser.screen.text).toContain('😀'.repeat(500))
})

test('twenty presses of お気に入りに追加 from twenty tabs at 299 leave 300, each told the truth', async () => {
  const person = await givenJobSeeker(service)
  const postings: TestPosting[] = []
  for (let number = 0; number < 319; number++) postings.push(await givenPosting(service, { title: `求人${number}` }))
  await service.db
    .insertInto('savedJobPosting')
    .values(
      postings
        .slice(0, 299)
        .map(({ id }) => ({ jobSeekerId: person.jobSeekerId, jobPostingId: id, savedAt: service.now() })),
    )
    .execute()
  const tabs = []
  for (const { publicId } of postings.slice(299)) {
    await person.browser.open(`/my-page/jobs/${publicId}`)
    tabs.push(person.browser.prepare({ add: publicId }, { action: '/my-page/saved-postings' }))
  }
  const answers = await Promise.all(
    tabs.map(({ action, body, headers }) =>
      person.browser.request(action, { method: 'POST', body: body as URLSearchParams, headers }),
    ),
  )
  const outcomes = answers.map((answer) => new URL(answer.headers.get('location')!, 'http://localhost').searchParams)
  expect(outcomes.filter((params) => params.get('favourite') === 'added')).toHaveLength(1)
  expect(outcomes.filter((params) => params.get('favourite') === 'full')).toHaveLength(19)
  await person.browser.open(FAVOURITES)
  expect(person.browser.screen.text).toContain('300件 / 300件')
}, 60_000)
