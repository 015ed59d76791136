import type { Child } from 'hono/jsx'
import type { DayString } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  LinkChip,
  MainPart,
  Page,
  Pager,
  RemovableChip,
  SideLayout,
  SidePart,
  TextField,
} from '../../ui/index.ts'
import { PostingCard, type ShownPosting } from '../jobPostings/index.ts'
import { ChoiceBox, ChosenForm } from './ChosenPostings.tsx'
import { setConditions } from './conditionLabels.ts'
import { PAGE_SIZES, type ResultView, type SearchConditions, type SearchSort, SORTS } from './conditions.ts'
import { resultParams } from './conditionsUrl.ts'
import { FacetPanel } from './FacetPanel.tsx'
import type { SearchAnswer } from './jobSearch.ts'
import type { SearchSite } from './SearchPage.tsx'
import { nearWordsOf } from './searchWords.ts'
import { words } from './words.ts'

export interface ResultPageProps {
  site: SearchSite
  conditions: SearchConditions
  view: ResultView
  isCompact: boolean
  answer: SearchAnswer
  postings: ShownPosting[]
  /** What relaxing one condition would bring, asked only when few were found. */
  relaxations: { label: string; without: SearchConditions; total: number }[]
  today: DayString
  cardActions: Map<number, Child>
  /** 閲覧済: ids of the postings that this person has opened. */
  viewed: ReadonlySet<number>
  /** この条件を保存. */
  saveSearch?: Child
  notice?: Child
  /** Forms that the cards' buttons belong to. */
  cardForms?: Child
}

type Address = (conditions: SearchConditions, view?: Partial<ResultView>) => string

/** Relative to the result page itself: the page holds sixty such links, and the path in each would be a kilobyte. */
function addressOf(isCompact: boolean): Address {
  return (conditions, view) => `?${resultParams(conditions, view)}${isCompact ? '&list=compact' : ''}`
}

/** 求人検索結果 */
export function ResultPage(props: ResultPageProps) {
  const { site, conditions, view, answer, isCompact, notice } = props
  const address = addressOf(isCompact)
  const lastPage = Math.max(1, Math.ceil(answer.total / view.pageSize))
  const pager = (
    <Pager
      current={Math.min(view.page, lastPage)}
      last={lastPage}
      href={(page) => address(conditions, { ...view, page })}
    />
  )
  return (
    <Page
      title={words.resultTitle}
      breadcrumb={[site.home, { label: words.searchTitle, href: site.base }, { label: words.resultTitle }]}
      notices={notice}
    >
      <WordsForm {...props} />
      <ConditionChips {...props} address={address} />
      <NearWords conditions={conditions} address={address} />
      <SideLayout sideAt="left">
        <SidePart>
          <FacetPanel
            conditions={conditions}
            facets={answer.facets}
            href={(next) => address(next, { sort: view.sort, pageSize: view.pageSize })}
          />
        </SidePart>
        <MainPart>
          <ResultHead {...props} address={address} />
          {props.cardForms}
          {props.postings.length > 1 && <ChosenForm site={site} />}
          {/* Addresses relative to the result page's own, as those of its other links. */}
          {props.postings.map((posting) => (
            <PostingCard
              posting={posting}
              href={posting.publicId}
              today={props.today}
              actions={props.cardActions.get(posting.id)}
              choice={<ChoiceBox posting={posting} />}
              isViewed={props.viewed.has(posting.id)}
              isCompact={isCompact}
            />
          ))}
          <Nothing {...props} address={address} />
          {pager}
        </MainPart>
      </SideLayout>
    </Page>
  )
}

/** The free words again, with everything else carried along. */
function WordsForm({ site, conditions, view }: ResultPageProps) {
  const others = resultParams({ ...conditions, words: '' }, { ...view, page: 1 })
  return (
    <Form method="get" action={`${site.base}/results`} role="search" label={words.searchTitle}>
      <Card>
        <div class="mp-search-row">
          <TextField name="q" label="フリーワード" value={conditions.words} type="search" enterkeyhint="search" />
          {[...others].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button>{words.search}</Button>
        </div>
      </Card>
    </Form>
  )
}

function ConditionChips({ site, conditions, address }: ResultPageProps & { address: Address }) {
  return (
    <nav class="mp-chips" aria-label={words.chips}>
      {setConditions(conditions).map(({ label, without }) => (
        <RemovableChip label={label} href={address(without)} />
      ))}
      <LinkChip href={`${site.base}?${resultParams(conditions)}`}>{words.change}</LinkChip>
    </nav>
  )
}

/** Relevance is about words; without any it would be the newest first again. */
const sortsFor = ({ words: asked }: SearchConditions) =>
  (Object.keys(SORTS) as SearchSort[]).filter((sort) => sort !== 'relevance' || asked !== '')

function ResultHead({
  conditions,
  view,
  answer,
  postings,
  address,
  isCompact,
  saveSearch,
}: ResultPageProps & { address: Address }) {
  const from = (view.page - 1) * view.pageSize + 1
  const other = addressOf(!isCompact)
  return (
    <div class="mp-result-head">
      <p>
        <strong class="mp-result-head__count">{words.count(answer.total)}</strong>
        {postings.length > 0 && <span>{words.shown(from, from + postings.length - 1)}</span>}
      </p>
      {saveSearch}
      <div class="mp-result-head__views">
        <nav aria-label={words.order}>
          {words.order}：
          {sortsFor(conditions).map((sort) => (
            <a
              href={address(conditions, { ...view, sort, page: 1 })}
              aria-current={sort === view.sort ? 'true' : undefined}
            >
              {SORTS[sort]}
            </a>
          ))}
        </nav>
        <nav aria-label={words.pageSize}>
          {words.pageSize}：
          {PAGE_SIZES.map((pageSize) => (
            <a
              href={address(conditions, { ...view, pageSize, page: 1 })}
              aria-current={pageSize === view.pageSize ? 'true' : undefined}
            >
              {words.pageSizeOf(pageSize)}
            </a>
          ))}
          <a href={other(conditions, view)}>{isCompact ? words.roomy : words.compact}</a>
        </nav>
      </div>
    </div>
  )
}

function Nothing({ conditions, view, answer, postings, relaxations, address }: ResultPageProps & { address: Address }) {
  return (
    <>
      {answer.total === 0 && <EmptyState title={words.nothing} />}
      {answer.total > 0 && postings.length === 0 && (
        <p>
          {words.beyondEnd} <a href={address(conditions, { ...view, page: 1 })}>{words.toFirstPage}</a>
        </p>
      )}
      {relaxations.length > 0 && (
        <Card as="section" id="relax" title={words.few}>
          <p>{words.fewHint}</p>
          <ul class="mp-list">
            {relaxations.map(({ label, without, total }) => (
              <li>
                <a href={address(without)}>{words.without(label, total)}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** Which other names of the same work are looked for too, or one press to look for them. */
function NearWords({ conditions, address }: { conditions: SearchConditions; address: Address }) {
  const near = nearWordsOf(conditions)
  if (near.length === 0) return null
  if (conditions.nearWords) return <p>{words.nearFound(conditions.words, near)}</p>
  return (
    <p>
      <a href={address({ ...conditions, nearWords: true })}>{words.nearOffer(near)}</a>
    </p>
  )
}
