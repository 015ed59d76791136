import { type Context, Hono } from 'hono'
import { notFound } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { SITEMAP_KEPT_SECONDS } from './rules.ts'
import { robotsText, sitemapIndex, sitemapPart, sitemapParts } from './sitemap.ts'

const XML = { 'Content-Type': 'application/xml; charset=utf-8' }

/** Notes how long the answer holds. @returns whether the asker has it already */
function isKnown(c: Context<AppEnv>, changedAt: Date): boolean {
  c.header('Cache-Control', `public, max-age=${SITEMAP_KEPT_SECONDS}`)
  c.header('Last-Modified', changedAt.toUTCString())
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

/** `robots.txt` and the site map of the postings that everybody may know (公開範囲 1). */
export const crawlerRoutes = new Hono<AppEnv>()
  .get('/robots.txt', (c) => {
    c.header('Cache-Control', `public, max-age=${SITEMAP_KEPT_SECONDS}`)
    const { publicUrl, isDemo } = c.var.deps.settings
    return c.text(robotsText(publicUrl, isDemo))
  })

  .get('/sitemap.xml', async (c) => {
    const { deps } = c.var
    const parts = await sitemapParts(deps)
    const changedAt = new Date(Math.max(0, ...parts.map((part) => part.changedAt.getTime())))
    if (isKnown(c, changedAt)) return c.body(null, 304)
    return c.body(sitemapIndex(deps.settings.publicUrl, parts), 200, XML)
  })

  .get('/sitemaps/:part', async (c) => {
    const number = Number(/^([1-9]\d{0,6})\.xml$/.exec(c.req.param('part'))?.[1] ?? 0)
    const part = (await sitemapParts(c.var.deps)).find((one) => one.part === number) ?? notFound()
    if (isKnown(c, part.changedAt)) return c.body(null, 304)
    return c.body(sitemapPart(c.var.deps, number), 200, XML)
  })
