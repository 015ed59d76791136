import { beforeEach, describe, expect, test } from 'vitest'
import { MOST_VIEWED, rememberViewed } from '../../src/features/jobSearch/viewedPostings.ts'
import { givenJobSeeker, givenPosting, type TestJobSeeker, type TestPosting } from '../applicationPeople.ts'
import type { Screen, TestBrowser } from '../testBrowser.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
let yuki: TestJobSeeker
let visitor: TestBrowser
let postings: TestPosting[]

beforeEach(async () => {
  service = await startTestService()
  yuki = await givenJobSeeker(service, { familyName: '試験', givenName: '勇気' })
  visitor = service.browser()
  postings = []
  for (const title of ['経理', '会計事務', '介護福祉士', '溶接工', '運転手'])
    postings.push(await givenPosting(service, { title, establishmentName: `${title}の会社（架空）`, disclosure: '2' }))
})

const cardOf = (screen: Screen, title: string) =>
  [...screen.document.querySelectorAll('article')].find((card) => card.querySelector('h2')?.textContent === title)
const marksOf = (screen: Screen, title: string) =>
  [...(cardOf(screen, title)?.querySelectorAll('b') ?? [])].map((mark) => mark.textContent)
const chosen = (count: number) =>
  postings
    .slice(0, count)
    .map(({ publicId }) => `p=${publicId}`)
    .join('&')

describe('閲覧済', () => {
  test('who has opened a posting sees so in later results; nobody else does', async () => {
    await yuki.browser.open(`/my-page/jobs/${postings[0]!.publicId}`)
    const results = await yuki.browser.open('/my-page/jobs/results')
    expect(marksOf(results, '経理')).toContain('閲覧済')
    expect(marksOf(results, '会計事務')).not.toContain('閲覧済')
    const other = await givenJobSeeker(service)
    expect(marksOf(await other.browser.open('/my-page/jobs/results'), '経理')).not.toContain('閲覧済')
    expect(marksOf(await visitor.open('/jobs/results'), '経理')).not.toContain('閲覧済')
  })

  test('only the latest are remembered, and one opened again counts as late', async () => {
    const open = async (index: number) => {
      service.advanceSeconds(1)
      await rememberViewed(service.deps(), yuki.principalId, postings[index]!.id, 3)
    }
    for (const index of [0, 1, 2, 0, 3]) await open(index)
    const rows = await service.db
      .selectFrom('viewedJobPosting')
      .select('jobPostingId')
      .orderBy('jobPostingId')
      .execute()
    expect(rows.map(({ jobPostingId }) => jobPostingId)).toEqual([0, 2, 3].map((index) => postings[index]!.id))
    expect(MOST_VIEWED).toBe(1000)
  })
})

describe('求人を選ぶ', () => {
  test('who chooses two to four postings compares them side by side, without JavaScript', async () => {
    const results = await visitor.open('/jobs/results')
    const form = results.form('#chosen')!
    expect(form.getAttribute('action')).toBe('/jobs/compare')
    expect(cardOf(results, '経理')?.querySelector('input[name=p]')?.getAttribute('form')).toBe('chosen')
    const compared = await visitor.open(`/jobs/compare?${chosen(4)}`)
    expect(compared.h1).toBe('求人の比較')
    const heads = [...compared.document.querySelectorAll('#compared thead th')].map((cell) => cell.textContent?.trim())
    expect(heads).toEqual(['項目', '経理', '会計事務', '介護福祉士', '溶接工'])
  })

  test.each([
    [0, '求人を2件以上選んでください'],
    [1, '求人を2件以上選んでください'],
    [2, undefined],
    [4, undefined],
    [5, '一度に選べるのは4件までです'],
  ])('who chooses %i is told: %s', async (count, notice) => {
    const { text } = await visitor.open(`/jobs/compare?${chosen(count)}`)
    if (notice) expect(text).toContain(notice)
    else expect(text).not.toMatch(/選んでください|件までです/)
  })

  test('who wants paper prints the chosen sheets together, each under a heading of its own', async () => {
    const sheets = await visitor.open(`/jobs/sheets?${chosen(3)}`)
    expect(sheets.h1).toBe('求人票の印刷')
    const headings = [...sheets.document.querySelectorAll('h2')].map((one) => one.textContent ?? '')
    for (const { title, number } of postings.slice(0, 3))
      expect(headings.some((one) => one.includes(title) && one.includes(number))).toBe(true)
    const ids = [...sheets.document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('names of 公開範囲 2 stand side by side for a job seeker only', async () => {
    for (const screen of ['compare', 'sheets']) {
      expect((await visitor.open(`/jobs/${screen}?${chosen(2)}`)).text).not.toContain('経理の会社')
      expect((await yuki.browser.open(`/my-page/jobs/${screen}?${chosen(2)}`)).text).toContain('経理の会社')
    }
  })
})

describe('近い職種名', () => {
  test('who looks for 経理 is offered the other names of that work, and one press finds those too', async () => {
    const exact = await visitor.open('/jobs/results?q=経理')
    expect(exact.document.querySelectorAll('article')).toHaveLength(1)
    const offer = [...exact.document.querySelectorAll('a')].find((link) => link.textContent?.startsWith('近い職種名'))
    const near = await visitor.open(`/jobs/results${offer!.getAttribute('href')}`)
    expect(cardOf(near, '会計事務')).toBeDefined()
    expect(near.text).toContain('「経理」に近い職種名も探しています')
  })

  test('a word that is no name of work offers nothing', async () => {
    expect((await visitor.open('/jobs/results?q=架空')).text).not.toContain('近い職種名')
  })
})

test.each([
  ['かいけい', ['会計事務'], false],
  ['会計', ['会計事務'], true],
  ['ﾄﾞﾗｲﾊﾞｰ', [], false],
  ['資格', ['資格不問'], true],
  ['', [], true],
])('who types %s is offered %j: %s', async (typed, offered, isThere) => {
  const answer = await service.app.request(`/jobs/suggestions?q=${encodeURIComponent(typed)}`)
  const { words } = (await answer.json()) as { words: string[] }
  if (isThere) expect(words).toEqual(expect.arrayContaining(offered))
  expect(words.length).toBeLessThanOrEqual(8)
  if (typed === '') expect(words).toEqual([])
})
