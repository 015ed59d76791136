import type { Child } from 'hono/jsx'
import { type DayString, daysBetween } from '../../basics/japaneseDay.ts'
import { Buttons, Card, Chips, DescriptionList, ExternalLink, LinkButton, Notice, Page, Stack } from '../../ui/index.ts'
import {
  isPostingOpen,
  PostingCard,
  type PostingEvent,
  PostingHistory,
  PostingSheet,
  type ShownPosting,
  postingInWords as say,
} from '../jobPostings/index.ts'
import { resultParams } from './conditionsUrl.ts'
import type { SearchSite } from './SearchPage.tsx'
import { similarConditions } from './similarPostings.ts'
import { words } from './words.ts'

interface PostingPageProps {
  site: SearchSite
  posting: ShownPosting
  today: DayString
  showsEmpty: boolean
  /** オンライン自主応募 and お気に入りに追加, of the features that provide them; on the public pages how to come to them. */
  actions: Child
  notice?: Child
  events: readonly PostingEvent[]
  similar: readonly ShownPosting[]
  /** For search engines; only on the public pages. */
  head?: Child
  /** この求人の内容が実際と違う, of the feature that provides it. */
  report?: Child
}

/** 求人の詳細 */
export function PostingPage(props: PostingPageProps) {
  const { site, posting, today, showsEmpty, actions, notice, events, similar, report } = props
  const address = `${site.base}/${posting.publicId}`
  const isOpen = isPostingOpen(posting, today)
  return (
    <Page
      title={words.postingTitle}
      head={props.head}
      breadcrumb={[site.home, { label: words.searchTitle, href: site.base }, { label: words.postingTitle }]}
      notices={
        (notice || !isOpen) && (
          <>
            {notice}
            {!isOpen && <Notice kind="warning">{words.ended}</Notice>}
          </>
        )
      }
    >
      <Card as="section" id="summary" title={posting.occupationTitle}>
        <p>{say.establishmentInWords(posting)}</p>
        <SummaryFacts posting={posting} today={today} isOpen={isOpen} />
        <Chips items={say.tagsOf(posting)} kind="quiet" label={words.facets.traits} />
        {isOpen && actions}
        <Buttons>
          <LinkButton href={`${address}/sheet`}>{words.printSheet}</LinkButton>
          <LinkButton href={`${address}/sheet.pdf`} download>
            {words.pdf}
          </LinkButton>
          <LinkButton href={showsEmpty ? address : `${address}?all=1`}>
            {showsEmpty ? words.showWritten : words.showAll}
          </LinkButton>
        </Buttons>
      </Card>
      <PostingSheet posting={posting} showsEmpty={showsEmpty} />
      <PostingHistory events={events} />
      <SimilarPostings site={site} posting={posting} similar={similar} today={today} />
      {report}
    </Page>
  )
}

function SummaryFacts({ posting, today, isOpen }: { posting: ShownPosting; today: DayString; isOpen: boolean }) {
  const { sheet } = posting
  const left = isOpen ? `（${words.daysLeft(daysBetween(today, posting.applicationDeadline))}）` : ''
  const facts = [
    { term: '賃金（手当等を含む）', description: say.wageInWords(posting), strong: true },
    { term: '基本給（ａ）', description: say.yenRange(sheet.pay.baseLowest, sheet.pay.baseHighest) ?? '' },
    {
      term: '固定残業代（ｃ）',
      description: sheet.pay.fixedOvertime
        ? (say.yenRange(sheet.pay.fixedOvertimeLowest, sheet.pay.fixedOvertimeHighest) ?? 'あり')
        : '',
    },
    {
      term: '就業場所',
      description: (
        <>
          {posting.placeNames.join('、') || '海外'} <MapLink posting={posting} />
        </>
      ),
    },
    { term: '最寄り駅', description: say.stationInWords(posting) ?? '' },
    { term: '就業時間', description: say.hoursInWords(posting) },
    { term: '休日', description: say.daysOffInWords(posting) },
    { term: '雇用形態', description: say.employmentInWords(posting) },
    { term: '年齢', description: say.ageInWords(posting) },
    { term: '求人区分', description: say.kindInWords(posting) },
    { term: '求人番号', description: posting.number },
    { term: '応募期限', description: say.dayInWords(posting.applicationDeadline) + left, strong: true },
  ]
  return <DescriptionList layout="facts" items={facts.filter(({ description }) => description !== '')} />
}

/** 似た求人: a few near ones, and the way to all of them. */
function SimilarPostings(props: Pick<PostingPageProps, 'site' | 'posting' | 'similar' | 'today'>) {
  const { site, posting, similar, today } = props
  return (
    <Card as="section" id="similar" title={words.similarTitle}>
      <Stack gap="small">
        {similar.length === 0 && <p>{words.noSimilar}</p>}
        {similar.map((other) => (
          <PostingCard posting={other} href={`${site.base}/${other.publicId}`} today={today} level={3} isCompact />
        ))}
        <Buttons>
          <LinkButton href={`${site.base}/results?${resultParams(similarConditions(posting))}`}>
            {words.similar}
          </LinkButton>
        </Buttons>
      </Stack>
    </Card>
  )
}

/** Where 就業場所 lies on a map: by its coordinates where the posting has them, else by its address; none where that is withheld. */
function MapLink({ posting: { sheet } }: { posting: ShownPosting }) {
  const { latitude, longitude, placeAddress } = sheet.work
  const isMeasured = latitude !== undefined && longitude !== undefined
  const query = isMeasured ? `${latitude},${longitude}` : placeAddress?.replace(/\s+/g, ' ')
  if (!query) return null
  return (
    <ExternalLink href={`https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query })}`}>
      {words.map}
    </ExternalLink>
  )
}
