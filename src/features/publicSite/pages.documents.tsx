import { formatDay } from '../../basics/japaneseDay.ts'
import { LinkButton, MainPart, Page, SideLayout, SidePart, Stack } from '../../ui/index.ts'
import { Prose, Sections } from './Prose.tsx'
import { type Chapter, manualWords } from './words.manual.ts'
import { type NewsItem, newsWords } from './words.news.ts'
import type { Section } from './words.shapes.ts'
import { siteMapWords, words } from './words.ts'

/** Where a public page stands. */
export const placeOf = (label: string) => [{ label: words.top, href: '/' }, { label }]

/** From this many sections on, a page begins with links to them. */
const SECTIONS_FOR_CONTENTS = 4

export interface DocumentPageProps {
  title: string
  lead: string
  /** Small words above the text, such as its full name and version. */
  meta?: string[]
  sections: Section[]
}

/** A page of text: its parts listed beside it on the PC, above it on the phone. */
export function DocumentPage({ title, lead, meta = [], sections }: DocumentPageProps) {
  return (
    <Page title={title} breadcrumb={placeOf(title)}>
      <DocumentBody lead={lead} meta={meta} sections={sections} />
    </Page>
  )
}

function DocumentBody({ lead, meta, sections }: { lead: string; meta: string[]; sections: Section[] }) {
  const body = (
    <article class="mp-document">
      <div class="mp-document__head">
        {meta.map((line) => (
          <p class="mp-document__meta">{line}</p>
        ))}
        <p>{lead}</p>
      </div>
      <Sections sections={sections} />
    </article>
  )
  if (sections.length < SECTIONS_FOR_CONTENTS) return body
  return (
    <SideLayout>
      <SidePart>
        <Contents title={words.onThisPage} links={sections.map(({ id, title }) => [`#${id}`, title])} />
      </SidePart>
      <MainPart>{body}</MainPart>
    </SideLayout>
  )
}

/** A list of links to the parts of a page or of a book. */
export function Contents({ title, links, current }: { title: string; links: [string, string][]; current?: string }) {
  return (
    <nav class="mp-page-contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{title}</h2>
      <ul>
        {links.map(([href, label]) => (
          <li>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const chapterTitle = (chapter: Chapter) => `${manualWords.chapter(chapter.number)} ${chapter.title}`

/** 求職者マイページ利用者マニュアル: its chapters. */
export function ManualPage({ chapters }: { chapters: Chapter[] }) {
  return (
    <Page title={manualWords.title} breadcrumb={placeOf(manualWords.title)}>
      <Stack>
        <p>{manualWords.lead}</p>
        <ol class="mp-chapters">
          {chapters.map((chapter) => (
            <li class="mp-card">
              <span class="mp-chapters__number">{manualWords.chapter(chapter.number)}</span>
              <div>
                <h2>
                  <a href={`/manual/${chapter.slug}`}>{chapter.title}</a>
                </h2>
                <p>{chapter.summary}</p>
              </div>
            </li>
          ))}
        </ol>
      </Stack>
    </Page>
  )
}

/** One chapter of the manual, with the way to its neighbours. */
export function ChapterPage({ chapter, chapters }: { chapter: Chapter; chapters: Chapter[] }) {
  const at = chapters.indexOf(chapter)
  const before = chapters[at - 1]
  const after = chapters[at + 1]
  const title = chapterTitle(chapter)
  const place = [{ label: words.top, href: '/' }, { label: manualWords.title, href: '/manual' }, { label: title }]
  return (
    <Page title={title} breadcrumb={place}>
      <SideLayout>
        <MainPart>
          <article class="mp-document">
            <Sections sections={chapter.sections} />
          </article>
          <div class="mp-buttons">
            {before && (
              <LinkButton href={`/manual/${before.slug}`}>{`${manualWords.previous}：${before.title}`}</LinkButton>
            )}
            {after && <LinkButton href={`/manual/${after.slug}`}>{`${manualWords.next}：${after.title}`}</LinkButton>}
          </div>
        </MainPart>
        <SidePart>
          <Contents
            title={manualWords.chapters}
            links={chapters.map((one) => [`/manual/${one.slug}`, chapterTitle(one)])}
            current={`/manual/${chapter.slug}`}
          />
        </SidePart>
      </SideLayout>
    </Page>
  )
}

/** サイト運営者からのお知らせ, all of them. */
export function NewsPage({ news }: { news: NewsItem[] }) {
  return (
    <Page title={newsWords.title} breadcrumb={placeOf(newsWords.title)}>
      <article class="mp-document">
        {news.length === 0 && <p>{newsWords.none}</p>}
        {news.map((item) => (
          <section class="mp-document__section" id={item.id} aria-labelledby={`${item.id}-title`}>
            <p class="mp-document__meta">
              <time datetime={item.day}>{formatDay(item.day)}</time>
            </p>
            <h2 id={`${item.id}-title`}>{item.title}</h2>
            <Prose blocks={item.blocks} />
          </section>
        ))}
      </article>
    </Page>
  )
}

/** サイトマップ */
export function SiteMapPage() {
  return (
    <Page title={siteMapWords.title} breadcrumb={placeOf(siteMapWords.title)}>
      <Stack>
        <p>{siteMapWords.lead}</p>
        <div class="mp-even-columns mp-even-columns--narrow">
          {siteMapWords.groups.map((group) => (
            <section class="mp-card">
              <h2 class="mp-card__title">{group.title}</h2>
              <ul class="mp-link-list">
                {group.links.map(([href, label]) => (
                  <li>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </Stack>
    </Page>
  )
}
