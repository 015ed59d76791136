import type { Child } from 'hono/jsx'
import { type DayString, daysBetween } from '../../basics/japaneseDay.ts'
import { Buttons, Card, Chips, DescriptionList, LinkButton, Notice, Page } from '../../ui/index.ts'
import { isPostingOpen, PostingSheet, type ShownPosting, postingInWords as say } from '../jobPostings/index.ts'
import { noConditions } from './conditions.ts'
import { resultParams } from './conditionsUrl.ts'
import type { SearchSite } from './SearchPage.tsx'
import { words } from './words.ts'

interface PostingPageProps {
  site: SearchSite
  posting: ShownPosting
  today: DayString
  showsEmpty: boolean
  /** オンライン自主応募 and お気に入りに追加, of the features that provide them; on the public pages how to come to them. */
  actions: Child
  notice?: Child
}

/** 求人の詳細 */
export function PostingPage({ site, posting, today, showsEmpty, actions, notice }: PostingPageProps) {
  const address = `${site.base}/${posting.publicId}`
  const isOpen = isPostingOpen(posting, today)
  return (
    <Page
      title={words.postingTitle}
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
          <LinkButton href={similarAddress(site, posting)}>{words.similar}</LinkButton>
          <LinkButton href={showsEmpty ? address : `${address}?all=1`}>
            {showsEmpty ? words.showWritten : words.showAll}
          </LinkButton>
        </Buttons>
      </Card>
      <PostingSheet posting={posting} showsEmpty={showsEmpty} />
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
    { term: '就業場所', description: posting.placeNames.join('、') || '海外' },
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

/** The same kind of work in the same prefecture. */
function similarAddress(site: SearchSite, { occupationCodes, placeCodes }: ShownPosting): string {
  const occupations = occupationCodes.filter((code) => code.length > 2).slice(0, 1)
  const places = placeCodes.filter((code) => code.length === 2).slice(0, 1)
  return `${site.base}/results?${resultParams({ ...noConditions, occupations, places })}`
}
