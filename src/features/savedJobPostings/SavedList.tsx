import { type DayString, daysBetween } from '../../basics/japaneseDay.ts'
import { Button, EmptyState, LinkButton, Notice, Pager, Stack } from '../../ui/index.ts'
import { isPostingOpen, PostingCard, type ShownPosting } from '../jobPostings/index.ts'
import { CLOSING_SOON_DAYS, SAVED_PER_PAGE, SAVED_SORTS, type SavedSort } from './rules.ts'
import { CardButton, FAVOURITES_HREF, SAVED_POSTINGS_HREF, SavingForm } from './SaveParts.tsx'
import { words } from './words.ts'

export interface ShownSaved {
  posting: ShownPosting
  note: string
}

export interface SavedListView {
  saved: ShownSaved[]
  count: number
  closingSoon: number
  sort: SavedSort
  page: number
  today: DayString
}

const pageHref = (sort: SavedSort, page: number) => {
  const params = new URLSearchParams({ ...(sort !== 'savedLast' && { sort }), ...(page > 1 && { page: String(page) }) })
  return params.size > 0 ? `${FAVOURITES_HREF}?${params}` : FAVOURITES_HREF
}

/** What a favourite's deadline asks for: nothing, haste, or that it is over. */
function DeadlineMark({ posting, today }: { posting: ShownPosting; today: DayString }) {
  if (!isPostingOpen(posting, today)) return <strong>{words.ended}</strong>
  const days = daysBetween(today, posting.applicationDeadline)
  return days <= CLOSING_SOON_DAYS ? <strong>{words.closingSoon(days)}</strong> : null
}

function CardActions({ saved: { posting, note }, today }: { saved: ShownSaved; today: DayString }) {
  const describedBy = `p-${posting.publicId.slice(0, 8)}`
  return (
    <>
      <DeadlineMark posting={posting} today={today} />
      {note && (
        <p class="mp-note">
          {words.note}：{note}
        </p>
      )}
      <label class="mp-compare">
        <input type="checkbox" name="p" value={posting.publicId} form="compare" aria-describedby={describedBy} />
        {words.choose}
      </label>
      <CardButton publicId={posting.publicId} isSaved />
      <LinkButton href={`${SAVED_POSTINGS_HREF}/${posting.publicId}/note`} describedBy={describedBy}>
        {words.noteWrite}
      </LinkButton>
    </>
  )
}

function ListHead({ count, sort, closingSoon }: SavedListView) {
  return (
    <div class="mp-result-head">
      <p>
        <strong class="mp-result-head__count">{words.count(count)}</strong>
      </p>
      {closingSoon > 0 && <Notice kind="information">{words.closingCount(closingSoon)}</Notice>}
      <nav aria-label={words.order}>
        {words.order}：
        {(Object.keys(SAVED_SORTS) as SavedSort[]).map((one) => (
          <a href={pageHref(one, 1)} aria-current={one === sort ? 'true' : undefined}>
            {SAVED_SORTS[one]}
          </a>
        ))}
      </nav>
      <form id="compare" method="get" action={`${SAVED_POSTINGS_HREF}/compare`} aria-label={words.compareTitle}>
        <p>{words.compareLead}</p>
        <Button variant="secondary" size="small">
          {words.compare}
        </Button>
      </form>
    </div>
  )
}

/** お気に入り求人: the list of the tab of 求職活動状況. */
export function SavedList(view: SavedListView) {
  const { saved, count, sort, page, today } = view
  if (count === 0)
    return (
      <EmptyState
        title={words.empty}
        actions={
          <LinkButton href="/my-page/jobs" variant="primary">
            {words.search}
          </LinkButton>
        }
      >
        {words.emptyText}
      </EmptyState>
    )
  return (
    <Stack>
      <ListHead {...view} />
      <SavingForm back={pageHref(sort, page)} />
      <div>
        {saved.map((one) => (
          <PostingCard
            posting={one.posting}
            href={`/my-page/jobs/${one.posting.publicId}`}
            today={today}
            isCompact
            actions={<CardActions saved={one} today={today} />}
          />
        ))}
      </div>
      <Pager current={page} last={Math.ceil(count / SAVED_PER_PAGE)} href={(next) => pageHref(sort, next)} />
    </Stack>
  )
}
