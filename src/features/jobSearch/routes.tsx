import { type Context, Hono } from 'hono'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { japaneseDay } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { foundOr404 } from '../../platform/http/answers.ts'
import { readToken } from '../../platform/http/cookies.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { LinkButton, Notice } from '../../ui/index.ts'
import {
  findPosting,
  findPostingCards,
  findPostingEvents,
  isPostingOpen,
  jobPostingStructuredData,
  jsonForScript,
  OPEN_DISCLOSURE_LEVEL,
  type PostingViewer,
  type ShownPosting,
} from '../jobPostings/index.ts'
import { findRailwayLines } from '../railways/index.ts'
import { chosenRoutes } from './chosenRoutes.tsx'
import { conditionsToParams, type ReadConditions, readConditions, readResultView } from './conditionsUrl.ts'
import type { JobSearch, SearchQuestion } from './jobSearch.ts'
import { jobSearchOf } from './jobSearchOf.ts'
import { PostingPage } from './PostingPage.tsx'
import { ResultPage } from './ResultPage.tsx'
import { relaxationsOf } from './relaxations.ts'
import { SearchPage, type SearchSite } from './SearchPage.tsx'
import { sheetRoutes } from './sheetRoutes.tsx'
import { findSimilarPostings } from './similarPostings.ts'
import { findViewedAmong, rememberViewed } from './viewedPostings.ts'
import { words } from './words.ts'

/**
 * Where later features put their parts into the search's pages. The face fills them, since it sees every feature;
 * what is left out leaves its place empty.
 */
export interface JobSearchSlots {
  /** Why searching is closed to this person (求職状態 無効), shown instead of the form and the results. */
  closed?: (c: Context<AppEnv>) => Promise<Child | undefined>
  /** 保存した求人検索条件, above the form. */
  savedSearches?: (c: Context<AppEnv>) => Promise<Child>
  /** この条件を保存: gets the conditions as they stand in an address (`v=1&…`). */
  saveSearch?: (c: Context<AppEnv>, conditions: URLSearchParams) => Promise<Child>
  /** What was just done, above the results. */
  notice?: (c: Context<AppEnv>) => Promise<Child>
  /** Forms that the cards' buttons belong to, once for the whole page. */
  cardForms?: (c: Context<AppEnv>) => Child
  /** Buttons of each card (お気に入り, 比較), by the posting's id; one call for the whole page. */
  cardActions?: (c: Context<AppEnv>, postings: readonly ShownPosting[]) => Promise<Map<number, Child>>
  /** オンライン自主応募 and お気に入りに追加 on 求人の詳細. */
  postingActions?: (c: Context<AppEnv>, posting: ShownPosting) => Promise<Child>
  /** この求人の内容が実際と違う, at the end of 求人の詳細. */
  postingReport?: (c: Context<AppEnv>, posting: ShownPosting) => Promise<Child>
}

export interface JobSearchDoor {
  viewer: PostingViewer
  site: SearchSite
  slots?: JobSearchSlots
  /** What answers searches; `jobSearchOf` unless a test says otherwise. */
  searchOf?: (deps: Deps) => JobSearch
}

/** `/jobs`: open to everyone; names of 公開範囲 2 stay hidden. */
export const publicJobSearch: JobSearchDoor = {
  viewer: 'visitor',
  site: { base: '/jobs', home: { label: words.top, href: '/' } },
}

/** `/my-page/jobs`: for signed-in job seekers. */
export function myPageJobSearch(slots: JobSearchSlots): JobSearchDoor {
  return { viewer: 'jobSeeker', site: { base: '/my-page/jobs', home: { label: words.home, href: '/my-page' } }, slots }
}

/** Fewer results than this, and the page says what each condition excludes. */
const FEW_RESULTS = 5

/** Employers and staff change postings, and are to find what they changed at once; others need not wait for anything. */
const mayJustHaveChanged = (c: Context<AppEnv>) => Boolean(readToken(c, 'employer') ?? readToken(c, 'counter'))

const paramsOf = (c: Context<AppEnv>) => new URL(c.req.url).searchParams

async function searchPage(
  c: Context<AppEnv>,
  { site }: JobSearchDoor,
  shown: { read: ReadConditions; savedSearches?: Child; closed?: Child },
) {
  return <SearchPage site={site} lines={await findRailwayLines(c.var.deps.db)} {...shown} />
}

/** The signed-in person's account, on the pages where what they opened is remembered. */
const rememberingAccount = (c: Context<AppEnv>, { viewer }: JobSearchDoor) =>
  viewer === 'jobSeeker' ? c.var.signedIn?.principalId : undefined

async function showResults(c: Context<AppEnv>, door: JobSearchDoor) {
  const { deps } = c.var
  const { viewer, site, slots } = door
  const params = paramsOf(c)
  const read = readConditions(params)
  const isRefused = Object.keys(read.errors).length > 0
  // 市区町村を選ぶ and 職種を細かく選ぶ come back to the form with more to choose from.
  if (isRefused || params.has('step')) return c.render(await searchPage(c, door, { read }), isRefused ? 422 : 200)
  const search = (door.searchOf ?? jobSearchOf)(deps)
  if (mayJustHaveChanged(c)) await search.caughtUp?.()
  const today = japaneseDay(deps.now)
  const question: SearchQuestion = { conditions: read.conditions, view: readResultView(params), viewer, today }
  const answer = await search.search(question)
  const postings = await findPostingCards(deps.db, answer.ids, viewer)
  const account = rememberingAccount(c, door)
  return c.render(
    <ResultPage
      site={site}
      conditions={read.conditions}
      view={question.view}
      isCompact={params.get('list') === 'compact'}
      answer={answer}
      postings={postings}
      relaxations={answer.total <= FEW_RESULTS ? await relaxationsOf(search, question) : []}
      today={today}
      viewed={account === undefined ? new Set() : await findViewedAmong(deps, account, answer.ids)}
      cardActions={(await slots?.cardActions?.(c, postings)) ?? new Map()}
      saveSearch={await slots?.saveSearch?.(c, conditionsToParams(read.conditions))}
      notice={await slots?.notice?.(c)}
      cardForms={slots?.cardForms?.(c)}
    />,
  )
}

function SignInOffer() {
  return (
    <Notice kind="information">
      {words.signInToApply} <LinkButton href="/login">{words.signIn}</LinkButton>
    </Notice>
  )
}

/** The address to be found under, and the posting as data; only 公開範囲 1 is given to search engines, and only while it is open. */
function ForSearchEngines(props: { posting: ShownPosting; today: string; site: { publicUrl: string } }) {
  const { posting, today, site } = props
  const url = `${site.publicUrl}/jobs/${posting.publicId}`
  if (posting.disclosureLevel > OPEN_DISCLOSURE_LEVEL || !isPostingOpen(posting, today))
    return <meta name="robots" content="noindex" />
  const data = jsonForScript(jobPostingStructuredData(posting, url))
  return (
    <>
      <link rel="canonical" href={url} />
      {raw(`<script type="application/ld+json">${data}</script>`)}
    </>
  )
}

/** 求人検索, 求人検索結果, 求人の詳細. */
export function jobSearchRoutes(door: JobSearchDoor) {
  const { viewer, site, slots } = door
  const nothingSet = readConditions(new URLSearchParams())
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const closed = await slots?.closed?.(c)
      if (closed) return c.render(await searchPage(c, door, { read: nothingSet, closed }))
      const savedSearches = await slots?.savedSearches?.(c)
      return c.render(await searchPage(c, door, { read: readConditions(paramsOf(c)), savedSearches }))
    })

    .get('/results', async (c) => {
      const closed = await slots?.closed?.(c)
      if (closed) return c.render(await searchPage(c, door, { read: nothingSet, closed }))
      return showResults(c, door)
    })

    .route('/', chosenRoutes(site, viewer))

    .get('/:id', async (c) => {
      const { deps } = c.var
      const posting = foundOr404(await findPosting(deps.db, c.req.param('id'), viewer))
      const account = rememberingAccount(c, door)
      if (account !== undefined) await rememberViewed(deps, account, posting.id)
      const today = japaneseDay(deps.now)
      const search = (door.searchOf ?? jobSearchOf)(deps)
      const actions = viewer === 'visitor' ? <SignInOffer /> : await slots?.postingActions?.(c, posting)
      const showsEmpty = c.req.query('all') === '1'
      return c.render(
        <PostingPage
          site={site}
          posting={posting}
          today={today}
          showsEmpty={showsEmpty}
          actions={actions ?? ''}
          notice={await slots?.notice?.(c)}
          events={await findPostingEvents(deps.db, posting.id)}
          similar={await findSimilarPostings(deps, search, { posting, viewer, today })}
          report={await slots?.postingReport?.(c, posting)}
          head={viewer === 'visitor' && <ForSearchEngines posting={posting} today={today} site={deps.settings} />}
        />,
      )
    })

    .route('/', sheetRoutes(site, viewer))
}
