import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/postgres.ts'
import { type OpenDb, openDb } from '../../db/open.ts'
import type { Deps } from '../../platform/deps.ts'
import { cookiePolicy } from '../../platform/http/cookies.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { CurrentPage, type PageContext } from '../../ui/index.ts'
import { findPostingCards, generatePostings, importPostings, postingRecords } from '../jobPostings/index.ts'
import { type JobSearchDoor, jobSearchRoutes, myPageJobSearch, publicJobSearch } from './routes.tsx'

const NOW = new Date('2026-11-21T09:00:00+09:00')
let database: TestDatabase
let opened: OpenDb

beforeAll(async () => {
  database = await createTestDatabase()
  opened = openDb(database.url)
  const sheets = [...generatePostings({ count: 400, seed: 'pages', asOf: '2026-11-21' })]
  sheets[0]!.work.description = '<script>alert(1)</script>&"\'を片付ける仕事'
  sheets[0]!.work.occupationTitle = '<b>太字</b>の職種'
  sheets[0]!.head.disclosure = '１'
  await importPostings(opened.db, postingRecords(sheets), { now: NOW })
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

/** The search's own doors with a page frame around them; who may enter is the faces' business. */
function siteOf(door: JobSearchDoor) {
  const app = new Hono<AppEnv>()
  const page = (path: string): PageContext =>
    ({
      face: 'public',
      demo: true,
      nonce: 'n',
      assets: { css: '/c.css', js: '/j.js' },
      currentPath: path,
      csrfToken: 't',
      viewCookie: 'view',
    }) as PageContext
  app.use(async (c, next) => {
    c.set('deps', { db: opened.db, now: NOW, settings: { publicUrl: 'http://localhost:3000' } } as Deps)
    c.set('cookies', cookiePolicy('http://localhost:3000'))
    c.setRenderer((content: Child, status = 200) =>
      c.html(<CurrentPage.Provider value={page(c.req.path)}>{content}</CurrentPage.Provider>, status),
    )
    await next()
  })
  app.route(door.site.base, jobSearchRoutes(door))
  return async (path: string) => {
    const answer = await app.request(path)
    return { status: answer.status, text: await answer.text() }
  }
}

const visit = siteOf(publicJobSearch)

async function postingOfLevel(level: number) {
  const row = await opened.db
    .selectFrom('jobPosting')
    .select(['id', 'publicId'])
    .where('disclosureLevel', '=', level)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const whole = await opened.db.selectFrom('jobPosting').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow()
  return { ...row, sheet: whole.sheet as unknown as Record<string, Record<string, string>> }
}

test('a visitor comes from the form to a page of thirty postings, which weighs at most 60 KB', async () => {
  const form = await visit('/jobs')
  expect(form.text).toContain('<h1>求人検索</h1>')
  expect(Buffer.byteLength(form.text)).toBeLessThanOrEqual(60 * 1024)
  const result = await visit('/jobs/results?q=')
  expect(result.text).toContain('<h1>求人検索結果</h1>')
  expect(result.text.match(/<article/g)).toHaveLength(30)
  // 60 KB (61,440) with a button of 110 bytes for お気に入り on each card.
  expect(Buffer.byteLength(result.text)).toBeLessThanOrEqual(56_500)
})

test('who types what cannot be understood gets the form back with 422, the reason and the input', async () => {
  const { status, text } = await visit('/jobs/results?wage=たくさん&q=介護')
  expect(status).toBe(422)
  expect(text).toContain('<title>エラー：')
  expect(text).toContain('「希望する賃金」は0から99,999,999までの数字で入力してください。')
  expect(text).toContain('value="たくさん"')
  expect(text).toContain('value="介護"')
})

test('who chose a prefecture can go on to its municipalities without JavaScript', async () => {
  const { status, text } = await visit('/jobs/results?place=13&step=place')
  expect(status).toBe(200)
  expect(text).toContain('<h1>求人検索</h1>')
  expect(text).toContain('千代田区')
})

test('who finds nothing is told which condition to give up, with the count that it would bring', async () => {
  const { text } = await visit('/jobs/results?q=まったくない言葉&form=partTime')
  expect(text).toContain('条件に合う求人は見つかりませんでした。')
  expect(text).toMatch(/「まったくない言葉」 を外す：\d+件/)
})

test('what an employer wrote is shown as written and runs nowhere', async () => {
  const found = await visit(`/jobs/results?q=${encodeURIComponent('を片付ける仕事')}`)
  expect(found.text).toContain('&lt;b&gt;太字&lt;/b&gt;の職種')
  expect(found.text).not.toContain('<script>alert')
  const id = /href="([\w-]{22})"/.exec(found.text)![1]!
  const page = await visit(`/jobs/${id}`)
  expect(page.text).toContain('<h1>求人の詳細</h1>')
  expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page.text).not.toContain('<script>alert')
})

test('a visitor does not learn the firm of level 2, a signed-in job seeker does; of level 3 neither does', async () => {
  const myPage = siteOf(myPageJobSearch({}))
  for (const level of [2, 3]) {
    const { publicId, sheet, id } = await postingOfLevel(level)
    const telling = [
      sheet.establishment!.name!,
      sheet.establishment!.number!,
      sheet.selection!.contactPhone!,
      sheet.company!.corporateNumber!,
    ]
    const asVisitor = (await visit(`/jobs/${publicId}?all=1`)).text
    const asSeeker = (await myPage(`/my-page/jobs/${publicId}?all=1`)).text
    for (const fact of telling) {
      expect(asVisitor).not.toContain(fact)
      if (level === 2) expect(asSeeker).toContain(fact)
      else expect(asSeeker).not.toContain(fact)
    }
    const [card] = await findPostingCards(opened.db, [id], 'visitor')
    expect(JSON.stringify(card)).not.toContain(sheet.establishment!.name!)
  }
})

test('a posting of level 4 has no page for anybody, nor has one that does not exist', async () => {
  const { publicId } = await postingOfLevel(4)
  expect((await visit(`/jobs/${publicId}`)).status).toBe(404)
  expect((await visit('/jobs/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404)
})

test('where searching is closed to a person, form and results say why', async () => {
  const closed = siteOf(myPageJobSearch({ closed: async () => '求職状態が無効のため' }))
  for (const path of ['/my-page/jobs', '/my-page/jobs/results?q=介護']) {
    const { text } = await closed(path)
    expect(text).toContain('求職状態が無効のため')
    expect(text).not.toContain('<article')
  }
})
