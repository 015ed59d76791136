import { japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import type { Db } from '../../db/open.ts'
import type { Deps } from '../../platform/deps.ts'
import { OPEN_DISCLOSURE_LEVEL } from '../jobPostings/index.ts'
import { SITEMAP_KEPT_SECONDS } from './rules.ts'
import { findSitemapParts, findSitemapPostings } from './store.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

interface Part {
  part: number
  /** The last change of any of its postings, at least the beginning of today: each day some of them end. */
  changedAt: Date
}

const kept = new WeakMap<Db, { at: Date; parts: Promise<Part[]> }>()

/** The parts, counted at most once an hour in each process: counting reads every open posting. */
export async function sitemapParts(deps: Deps): Promise<Part[]> {
  const { db, now } = deps
  const known = kept.get(db)
  const age = known ? (now.getTime() - known.at.getTime()) / 1000 : Number.POSITIVE_INFINITY
  if (known && age >= 0 && age < SITEMAP_KEPT_SECONDS) return known.parts
  const today = japaneseDay(now)
  const parts = findSitemapParts(db, OPEN_DISCLOSURE_LEVEL, today).then((found) =>
    found.map(({ part, changedAt }) => ({
      part,
      changedAt: new Date(Math.max(changedAt.getTime(), startOfJapaneseDay(today).getTime())),
    })),
  )
  kept.set(db, { at: now, parts })
  // What failed is not kept.
  parts.catch(() => kept.delete(db))
  return parts
}

/** `/sitemap.xml`: where the parts are. */
export function sitemapIndex(publicUrl: string, parts: readonly Part[]): string {
  const entries = parts.map(
    ({ part, changedAt }) =>
      `<sitemap><loc>${publicUrl}/sitemaps/${part}.xml</loc><lastmod>${changedAt.toISOString()}</lastmod></sitemap>\n`,
  )
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('')}</sitemapindex>\n`
}

async function* partTexts({ db, now, settings }: Deps, part: number): AsyncGenerator<string> {
  yield `${HEAD}<urlset ${NAMESPACE}>\n`
  const which = { part, level: OPEN_DISCLOSURE_LEVEL, today: japaneseDay(now) }
  let afterId = 0
  for (;;) {
    const postings = await findSitemapPostings(db, { ...which, afterId })
    if (postings.length === 0) break
    afterId = postings.at(-1)!.id
    yield postings
      .map(
        ({ publicId, changedAt }) =>
          `<url><loc>${settings.publicUrl}/jobs/${publicId}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>\n`,
      )
      .join('')
  }
  yield '</urlset>\n'
}

/** One part, sent as it is read: however many postings it holds, one batch of them is in memory. */
export function sitemapPart(deps: Deps, part: number): ReadableStream<Uint8Array> {
  const texts = partTexts(deps, part)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}

/** What crawlers may read: the public pages and postings, not the endless combinations of search conditions, and nobody's own pages. */
export function robotsText(publicUrl: string, isDemo: boolean): string {
  const closed = ['/jobs/results', '/my-page', '/employer', '/counter', '/login', '/api/']
  // Fictional postings of a practice environment must not be found among real ones.
  const rules = isDemo ? ['Disallow: /'] : closed.map((path) => `Disallow: ${path}`)
  return ['User-agent: *', ...rules, '', `Sitemap: ${publicUrl}/sitemap.xml`, ''].join('\n')
}
