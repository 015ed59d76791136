import { type Context, Hono } from 'hono'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import { foundOr404 } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { MenuPage } from '../../ui/index.ts'
import { DOCUMENTS_VERSION } from '../accountOpening/index.ts'
import {
  ChapterPage,
  DocumentPage,
  type DocumentPageProps,
  ManualPage,
  NewsPage,
  SiteMapPage,
} from './pages.documents.tsx'
import { FaqPage } from './pages.faq.tsx'
import { LeafletPage } from './pages.leaflet.tsx'
import { OfficesPage } from './pages.offices.tsx'
import { TopPage } from './pages.tsx'
import { searchFaq } from './searchFaq.ts'
import { searchOffices } from './searchOffices.ts'
import { contactSections, contactWords, mailHelpSections, mailHelpWords } from './words.contact.ts'
import { faqGroups } from './words.faq.ts'
import { dataServiceGuide, employersGuide, jobSeekersGuide } from './words.guides.ts'
import { manualChapters } from './words.manual.ts'
import { newsUntil } from './words.news.ts'
import * as policies from './words.policies.ts'
import { privacySections, privacyWords } from './words.privacy.ts'
import type { SiteFacts } from './words.shapes.ts'
import { termsSections, termsWords } from './words.terms.ts'

/** サイト運営者からのお知らせ on the top page. */
const NEWS_ON_TOP = 5

/** Longer questions are cut: nobody types so much by hand. */
const MOST_SIGNS_ASKED = 100

const factsOf = (c: Context<AppEnv>): SiteFacts => c.var.deps.settings
const newsOf = (c: Context<AppEnv>) => newsUntil(japaneseDay(c.var.deps.now))
const asked = (c: Context<AppEnv>, name: string) => (c.req.query(name) ?? '').trim().slice(0, MOST_SIGNS_ASKED)

/** A page of text, made from what the operator has set. */
const document = (make: (facts: SiteFacts) => DocumentPageProps) => (c: Context<AppEnv>) =>
  c.render(<DocumentPage {...make(factsOf(c))} />)

/** The public site: open to everyone, changes nothing. */
export const publicSiteRoutes = new Hono<AppEnv>()
  .get('/', (c) =>
    c.render(<TopPage hasSignedOut={c.req.query('signed-out') !== undefined} news={newsOf(c).slice(0, NEWS_ON_TOP)} />),
  )
  .get('/menu', (c) => c.render(<MenuPage />))
  .get('/news', (c) => c.render(<NewsPage news={newsOf(c)} />))

  .get('/guide/my-page', (c) =>
    c.render(<LeafletPage facts={factsOf(c)} openingUrl={`${c.var.deps.settings.publicUrl}/office-opening`} />),
  )
  .get(
    '/guide/job-seekers',
    document(() => jobSeekersGuide),
  )
  .get(
    '/guide/employers',
    document(() => employersGuide),
  )
  .get(
    '/guide/data-service',
    document(() => dataServiceGuide),
  )

  .get('/manual', (c) => c.render(<ManualPage chapters={manualChapters(factsOf(c))} />))
  .get('/manual/:chapter', (c) => {
    const chapters = manualChapters(factsOf(c))
    const chapter = foundOr404(chapters.find((one) => one.slug === c.req.param('chapter')))
    return c.render(<ChapterPage chapter={chapter} chapters={chapters} />)
  })
  .get('/faq', (c) => {
    const groups = faqGroups(factsOf(c))
    const words = asked(c, 'q')
    return c.render(<FaqPage groups={words ? searchFaq(groups, words) : groups} asked={words} />)
  })
  .get(
    '/contact',
    document((facts) => ({ ...contactWords, sections: contactSections(facts) })),
  )
  .get(
    '/help/mail',
    document((facts) => ({ ...mailHelpWords, sections: mailHelpSections(facts) })),
  )
  .get('/offices', async (c) => {
    const asking = { postalCode: asked(c, 'postal-code'), prefecture: asked(c, 'prefecture') }
    const answer = await searchOffices(c.var.deps, asking)
    const isRefused = Object.keys(answer.form.errors).length > 0
    return c.render(<OfficesPage {...answer} />, isRefused ? 422 : 200)
  })

  .get(
    '/links',
    document(() => ({ ...policies.linksWords, sections: policies.linksSections })),
  )
  .get('/sitemap', (c) => c.render(<SiteMapPage />))
  .get(
    '/site-policy',
    document(() => ({ ...policies.sitePolicyWords, sections: policies.sitePolicySections })),
  )
  .get(
    '/accessibility',
    document((facts) => ({ ...policies.accessibilityWords, sections: policies.accessibilitySections(facts) })),
  )
  .get(
    '/privacy',
    document((facts) => ({
      ...privacyWords,
      meta: [privacyWords.version(DOCUMENTS_VERSION)],
      sections: privacySections(facts),
    })),
  )
  .get(
    '/terms',
    document(() => ({
      ...termsWords,
      meta: [termsWords.fullName, termsWords.version(DOCUMENTS_VERSION)],
      sections: termsSections,
    })),
  )
