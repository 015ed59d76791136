import { beforeAll, expect, test } from 'vitest'
import { generatePostings, importPostings, postingRecords } from '../../src/features/jobPostings/index.ts'
import { conditionsToParams, noConditions } from '../../src/features/jobSearch/index.ts'
import { openPosting, openPostingPage, problem } from '../../src/features/openData/openPosting.ts'
import { givenPosting } from '../applicationPeople.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
/** Numbers of everything that may be handed out today, newest first. */
let listed: string[]

beforeAll(async () => {
  service = await startTestService({ settings: { isDemo: false } })
  const sheets = generatePostings({ count: 400, seed: 'open', asOf: '2026-11-21' })
  await importPostings(service.db, postingRecords(sheets), { now: service.now() })
  listed = await numbersListed()
}, 60_000)

async function numbersListed(): Promise<string[]> {
  const rows = await service.db
    .selectFrom('jobPosting')
    .select('number')
    .where('status', '=', 'open')
    .where('disclosureLevel', '=', 1)
    .where('acceptedOn', '<=', '2026-11-21')
    .where('applicationDeadline', '>=', '2026-11-21')
    .orderBy('acceptedOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ number }) => number)
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  service.app.request(`http://localhost:3000${path}`, { headers })

async function page(path: string) {
  const response = await ask(path)
  expect(response.status, path).toBe(200)
  return openPostingPage.strict().parse(await response.json())
}

test('a program that follows next gets every open posting of 公開範囲 1 once, newest first, and no other', async () => {
  expect(listed.length).toBeGreaterThan(100)
  const numbers: string[] = []
  let next: string | null = '/api/v1/postings?limit=37'
  while (next !== null) {
    const { postings, next: onward }: Awaited<ReturnType<typeof page>> = await page(next)
    for (const posting of postings) {
      openPosting.strict().parse(posting)
      numbers.push(posting.number)
    }
    next = onward
  }
  expect(numbers).toEqual(listed)
})

test('while it reads, postings come and one ends: nothing that was there all the time is given twice or left out', async () => {
  const first = await page('/api/v1/postings?limit=50')
  for (let count = 0; count < 60; count++) await givenPosting(service, { title: `新しい求人${count}` })
  await service.db
    .updateTable('jobPosting')
    .set({ status: 'closed' })
    .where('number', '=', first.postings[10]!.number)
    .execute()
  const numbers = first.postings.map(({ number }) => number)
  let next = first.next
  while (next !== null) {
    const { postings, next: onward }: Awaited<ReturnType<typeof page>> = await page(next)
    numbers.push(...postings.map(({ number }) => number))
    next = onward
  }
  expect(numbers).toEqual(listed)
  listed = await numbersListed()
})

test('the conditions of the search form mean the same to a program', async () => {
  const conditions = { ...noConditions, words: '介護', employmentTypes: ['regular' as const] }
  const { postings } = await page(`/api/v1/postings?${conditionsToParams(conditions)}&limit=50`)
  expect(postings.length).toBeGreaterThan(0)
  for (const posting of postings) {
    expect(posting.employmentType).toBe('regular')
    expect(JSON.stringify(posting) + (await wholeText(posting.number))).toContain('介護')
  }
})

async function wholeText(number: string): Promise<string> {
  const { sheet } = await service.db
    .selectFrom('jobPosting')
    .select('sheet')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return JSON.stringify(sheet)
}

test('one posting is found by its number; one of 公開範囲 2 or 3, an ended one and nonsense are not there', async () => {
  const response = await ask(`/api/v1/postings/${listed[0]}`)
  const posting = openPosting.strict().parse(await response.json())
  expect(posting.number).toBe(listed[0])
  expect(response.headers.get('set-cookie')).toBeNull()
  const hidden = await givenPosting(service, { disclosure: '2' })
  const nameless = await givenPosting(service, { disclosure: '3', acceptsDirectApplication: false })
  for (const number of [hidden.number, nameless.number, '13010-77777777', 'abc']) {
    const missing = await ask(`/api/v1/postings/${number}`)
    expect(missing.status).toBe(404)
    expect(missing.headers.get('content-type')).toContain('application/problem+json')
    expect(problem.parse(await missing.json()).status).toBe(404)
  }
})

test('nobody to call is handed out', async () => {
  const text = await (await ask('/api/v1/postings?limit=50')).text()
  const contacts = await service.db.selectFrom('jobPosting').select('sheet').execute()
  for (const { sheet } of contacts) {
    const { contactName, contactPhone } =
      (sheet as { selection?: { contactName?: string; contactPhone?: string } }).selection ?? {}
    for (const secret of [contactName, contactPhone]) if (secret) expect(text).not.toContain(secret)
  }
})

test('what has not changed is answered with 304, what has changed with the new text', async () => {
  const path = '/api/v1/postings?q=介護&limit=5'
  const mark = (await ask(path)).headers.get('etag')!
  expect((await ask(path, { 'if-none-match': mark })).status).toBe(304)
  expect((await ask(path, { 'if-none-match': `"other", W/${mark}` })).status).toBe(304)
  await givenPosting(service, { title: '介護の新しい求人' })
  const changed = await ask(path, { 'if-none-match': mark })
  expect(changed.status).toBe(200)
  expect(await changed.text()).toContain('介護の新しい求人')
})

test('a mistake in the address is named parameter by parameter', async () => {
  const response = await ask('/api/v1/postings?age=abc&qq=1&limit=51&cursor=xyz&place=99999')
  expect(response.status).toBe(400)
  const { errors = [] } = problem.parse(await response.json())
  expect(errors.map(({ parameter }) => parameter).sort()).toEqual(['age', 'cursor', 'limit', 'place', 'qq'])
  await page('/api/v1/postings?v=1&q=介護&sort=deadline&size=10&page=2&list=compact')
  const { next } = await page('/api/v1/postings?limit=1')
  const elsewhere = await ask(`${next}&q=介護`)
  expect(elsewhere.status).toBe(400)
})

test('the 120th request of a minute is answered, the 121st told when to come back, and then answered', async () => {
  service.advanceSeconds(60)
  const answers = await Promise.all(Array.from({ length: 121 }, () => ask(`/api/v1/postings/${listed[1]}`)))
  const refused = answers.filter(({ status }) => status === 429)
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(120)
  expect(refused).toHaveLength(1)
  expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused[0]!.headers.get('content-type')).toContain('application/problem+json')
  service.advanceSeconds(60)
  expect((await ask(`/api/v1/postings/${listed[1]}`)).status).toBe(200)
})

test('the OpenAPI document names every condition of the form, and its shapes are those of the answers', async () => {
  const document = (await (await ask('/api/v1/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, { get: { parameters: { name: string }[] } }>
    components: { schemas: Record<string, { properties: Record<string, unknown>; $schema?: string }> }
  }
  expect(document.openapi).toBe('3.1.0')
  const names = document.paths['/postings']!.get.parameters.map(({ name }) => name)
  for (const name of ['q', 'place', 'job', 'wage', 'with', 'new', 'limit', 'cursor']) expect(names).toContain(name)
  const { postings } = await page('/api/v1/postings?limit=1')
  expect(Object.keys(document.components.schemas.Posting!.properties).sort()).toEqual(Object.keys(postings[0]!).sort())
  expect(Object.keys(document.components.schemas).sort()).toEqual(['Posting', 'PostingPage', 'Problem'])
  expect(JSON.stringify(document)).not.toContain('"$schema"')
  for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(document.components.schemas).toHaveProperty(name!)
  const guide = await service.browser().open('/guide/data-service/api')
  expect(guide.h1).toBe('求人データのAPI')
  for (const name of names.filter((name) => name !== 'If-None-Match')) expect(guide.text).toContain(name)
})

test('the site map holds exactly the postings that everybody may know, and is answered with 304 until something changes', async () => {
  const index = await (await ask('/sitemap.xml')).text()
  const parts = [...index.matchAll(/<loc>http:\/\/localhost:3000(\/sitemaps\/\d+\.xml)<\/loc>/g)].map(
    ([, path]) => path!,
  )
  expect(parts.length).toBeGreaterThan(0)
  const urls: string[] = []
  for (const path of parts) {
    const response = await ask(path)
    expect(response.headers.get('content-type')).toContain('xml')
    urls.push(
      ...[...(await response.text()).matchAll(/<loc>http:\/\/localhost:3000\/jobs\/([\w-]{22})<\/loc>/g)].map(
        ([, id]) => id!,
      ),
    )
    const known = await ask(path, { 'if-modified-since': response.headers.get('last-modified')! })
    expect(known.status).toBe(304)
  }
  const rows = await service.db
    .selectFrom('jobPosting')
    .select('publicId')
    .where('number', 'in', await numbersListed())
    .execute()
  expect(urls.toSorted()).toEqual(rows.map(({ publicId }) => publicId).toSorted())
  expect((await ask('/sitemaps/999.xml')).status).toBe(404)
  const robots = await (await ask('/robots.txt')).text()
  expect(robots).toContain('Sitemap: http://localhost:3000/sitemap.xml')
  expect(robots).toContain('Disallow: /my-page')
  expect(robots).not.toContain('Disallow: /\n')
})

test('a posting of 公開範囲 1 tells search engines what it is; one of 2 and one that ended ask not to be listed', async () => {
  const posting = await givenPosting(service, { title: '介護</script><b>福祉士' })
  const browser = service.browser()
  const shown = await browser.open(`/jobs/${posting.publicId}?all=1`)
  const script = shown.document.querySelector('head script[type="application/ld+json"]')?.textContent ?? ''
  const data = JSON.parse(script) as Record<string, unknown>
  expect(data['@type']).toBe('JobPosting')
  expect(data.title).toBe('介護</script><b>福祉士')
  expect(data.validThrough).toMatch(/T23:59:59\+09:00$/)
  expect(data.baseSalary).toMatchObject({ currency: 'JPY', value: { minValue: 205_000, unitText: 'MONTH' } })
  expect(shown.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    `http://localhost:3000/jobs/${posting.publicId}`,
  )
  const level2 = await givenPosting(service, { disclosure: '2' })
  for (const publicId of [level2.publicId]) {
    const hidden = await browser.open(`/jobs/${publicId}`)
    expect(hidden.html).not.toContain('ld+json')
    expect(hidden.document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
  }
  await service.db.updateTable('jobPosting').set({ status: 'closed' }).where('id', '=', posting.id).execute()
  expect((await browser.open(`/jobs/${posting.publicId}`)).html).not.toContain('ld+json')
})
