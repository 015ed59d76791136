import { beforeAll, describe, expect, test } from 'vitest'
import { DOCUMENTS_VERSION } from '../../src/features/accountOpening/index.ts'
import { loadSampleOffices } from '../../src/features/offices/index.ts'
import { startTestService, type TestService } from '../testService.ts'

/** HTML of one page (issue's budget). */
const MOST_BYTES = 60 * 1024

/** Routes that features in progress bring; each leaves this list when it stands. */
const COMING = ['/jobs']

let service: TestService
beforeAll(async () => {
  service = await startTestService()
  await loadSampleOffices(service.deps())
})

const visit = async (path: string) => {
  const browser = service.browser()
  return browser.open(path)
}

/** Every address of this service that a page links to. */
const linksOf = (document: Document) =>
  [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '')

describe('every page of the public site', () => {
  test('a visitor who follows every link of every page never meets a dead end', async () => {
    const seen = new Set<string>()
    const waiting = ['/']
    while (waiting.length > 0) {
      const path = waiting.pop()!.split('#')[0]!
      if (seen.has(path) || COMING.includes(path)) continue
      seen.add(path)
      const screen = await visit(path)
      expect([path, screen.status]).toEqual([path, 200])
      expect([path, screen.document.querySelectorAll('h1').length]).toEqual([path, 1])
      expect(Buffer.byteLength(screen.html), path).toBeLessThanOrEqual(MOST_BYTES)
      waiting.push(...linksOf(screen.document))
    }
    expect([...seen].filter((path) => path.startsWith('/manual/'))).toHaveLength(9)
    for (const path of ['/links', '/sitemap', '/site-policy', '/privacy', '/terms', '/faq', '/contact', '/offices'])
      expect(seen).toContain(path)
  })

  test('every link into a page finds the part it names', async () => {
    for (const path of ['/', '/faq', '/manual/opening', '/guide/job-seekers', '/terms', '/news']) {
      const targets = [...(await visit(path)).document.querySelectorAll('main a[href*="#"]')]
      for (const target of targets) {
        const [page, id] = (target.getAttribute('href') ?? '').split('#') as [string, string]
        const document = (await visit(page || path)).document
        expect(document.getElementById(id), `${path} → ${page}#${id}`).not.toBeNull()
      }
    }
  })

  test('no two parts of a page carry the same id', async () => {
    for (const path of [
      '/',
      '/faq',
      '/terms',
      '/privacy',
      '/guide/my-page',
      '/manual/notes',
      '/offices?prefecture=13',
    ]) {
      const ids = [...(await visit(path)).document.querySelectorAll('[id]')].map((element) => element.id)
      expect(ids, path).toEqual([...new Set(ids)])
    }
  })
})

describe('the top page', () => {
  test('shows the three columns and the ways in by their names', async () => {
    const { document, h1 } = await visit('/')
    expect(h1).toBe('ハローワーク インターネットサービス')
    const columns = [...document.querySelectorAll('.mp-top-columns h2')].map((title) => title.textContent)
    expect(columns).toEqual(['仕事をお探しの方', '事業主の方', 'ハローワーク求人・求職情報提供サービスをご利用の方'])
    const links = [...document.querySelectorAll('.mp-top-column--wide a')]
    expect(links.map((link) => [link.textContent?.trim(), link.getAttribute('href')])).toEqual([
      ['仕事をお探しの方へのサービスのご案内', '/guide/job-seekers'],
      ['求職者マイページにログイン', '/login'],
      ['ハローワークをご利用中の方のマイページ開設', '/office-opening'],
      ['求職者マイページを新規に開設する', '/account-opening'],
      ['求人情報検索', '/jobs'],
    ])
  })

  test('shows the newest five pieces of news, and none before its day', async () => {
    const titles = async () =>
      [...(await visit('/')).document.querySelectorAll('.mp-news time')].map((time) => time.getAttribute('datetime'))
    expect(await titles()).toHaveLength(5)
    service.setClock('2026-11-15T23:59:59+09:00')
    expect((await titles())[0]).toBe('2026-11-09')
    service.setClock('2026-11-16T00:00:00+09:00')
    expect((await titles())[0]).toBe('2026-11-16')
    service.setClock('2026-11-21T09:00:00+09:00')
  })

  test('tells a person who has logged out that マイナポータル ends on its own', async () => {
    expect((await visit('/')).text).not.toContain('ログアウトしました')
    const { text } = await visit('/?signed-out=1')
    expect(text).toContain('ログアウトしました')
    expect(text).toContain('マイナポータルの画面でもログアウトしてください')
  })
})

describe('the documents', () => {
  test.each(['/terms', '/privacy'])('%s shows the version that a person agrees to', async (path) => {
    expect((await visit(path)).text).toContain(`版：${DOCUMENTS_VERSION}`)
  })

  test('the terms carry their full name', async () => {
    expect((await visit('/terms')).text).toContain(
      'ハローワークインターネットサービスにおける求人者マイページおよび求職者マイページの利用規約',
    )
  })

  test('the leaflet has seven steps, seven points, the help desk, the sender and a code', async () => {
    const { document, text } = await visit('/guide/my-page')
    expect(document.querySelectorAll('.mp-leaflet__steps li')).toHaveLength(7)
    expect(document.querySelectorAll('.mp-leaflet__points li')).toHaveLength(7)
    expect(text).toContain('0570-077450')
    expect(text).toContain('system@mail.hellowork.mhlw.go.jp')
    expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('2次元コード')
  })
})

describe('よくあるご質問', () => {
  test('has at least twenty-five questions', async () => {
    expect((await visit('/faq')).document.querySelectorAll('details').length).toBeGreaterThanOrEqual(25)
  })

  test.each([
    ['認証キー', '認証キーの有効期限が切れました。'],
    ['にんしょう', undefined],
    ['５回', 'ログインできなくなりました（ロックされました）。'],
    ['お気に入り　３００', 'お気に入りの求人は、いくつまで残せますか？'],
  ])('a person who looks for %s finds %s', async (words, expected) => {
    const { document, text } = await visit(`/faq?q=${encodeURIComponent(words)}`)
    const questions = [...document.querySelectorAll('details h3')].map((title) => title.textContent)
    if (expected) expect(questions).toContain(expected)
    else expect([questions, text.includes('見つかりませんでした')]).toEqual([[], true])
  })

  test('what she typed comes back as text, never as markup', async () => {
    const { document } = await visit(`/faq?q=${encodeURIComponent('<b id="x">"')}`)
    expect(document.getElementById('x')).toBeNull()
    expect(document.querySelector('[name=q]')?.getAttribute('value')).toBe('<b id="x">"')
  })
})

describe('所在地情報', () => {
  const names = (document: Document) => [...document.querySelectorAll('article h3')].map((title) => title.textContent)

  test.each(['102-0072', '１０２００７２', '1020072'])(
    'a person in 飯田橋 finds her office by %s',
    async (postalCode) => {
      const { document } = await visit(`/offices?postal-code=${encodeURIComponent(postalCode)}`)
      expect(names(document)).toEqual(['飯田橋公共職業安定所'])
    },
  )

  test('by prefecture she finds all of its offices', async () => {
    const { document } = await visit('/offices?prefecture=13')
    expect(names(document).length).toBeGreaterThan(10)
    expect(names((await visit('/offices?prefecture=47')).document)).toEqual(['那覇公共職業安定所'])
  })

  test.each(['123', '000-0000', 'abc'])(
    'a postal code like %s is refused with words at the field',
    async (postalCode) => {
      const screen = await visit(`/offices?postal-code=${postalCode}`)
      expect(screen.status).toBe(422)
      expect(screen.errors).toHaveLength(1)
      expect(screen.document.querySelector('[name=postal-code]')?.getAttribute('value')).toBe(postalCode)
    },
  )

  test('a prefecture that does not exist is as if nothing was asked', async () => {
    expect((await visit('/offices?prefecture=99')).status).toBe(200)
  })
})
