import { formatInstant } from '../../basics/japaneseDay.ts'
import { Card, Chip, DescriptionList, EmptyState, Page, Pager, Stack, Tabs } from '../../ui/index.ts'
import { StateChip } from './ApplicationCard.tsx'
import { type ApplicantRow, BOARD_COLUMN_KEYS, BOARD_COLUMNS, type BoardColumn } from './rules.board.ts'
import type { ApplicationState } from './rules.ts'
import { employerWords as words } from './words.employer.ts'
import { answerDueInWords, employerTurnInWords } from './words.employerSteps.ts'

export const APPLICANTS_HREF = '/employer/applicants'

/** How many applications stand in a column of the board. */
export function countOfColumn(column: BoardColumn, counts: Map<ApplicationState, number>): number {
  return BOARD_COLUMNS[column].states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
}

/** 応募者一覧: by state, each state an address of its own; no drag, no script needed. */
export function ApplicantsPage(props: {
  rows: ApplicantRow[]
  column: BoardColumn | undefined
  counts: Map<ApplicationState, number>
  page: number
  hasMore: boolean
  now: Date
}) {
  const { rows, column, counts, page, hasMore, now } = props
  const columns = BOARD_COLUMN_KEYS.map((key) => ({
    label: BOARD_COLUMNS[key].label,
    href: `${APPLICANTS_HREF}?state=${key}`,
    current: key === column,
    count: countOfColumn(key, counts),
  }))
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const all = { label: words.list.all, href: APPLICANTS_HREF, current: column === undefined, count: total }
  return (
    <Page
      title={words.list.title}
      breadcrumb={[{ label: words.home, href: '/employer' }, { label: words.list.title }]}
      lead={words.list.lead}
    >
      <Stack>
        <Tabs label={words.list.columnsLabel} tabs={[all, ...columns]} />
        {rows.length === 0 ? (
          <EmptyState title={words.list.empty}>{words.list.emptyText}</EmptyState>
        ) : (
          <Stack gap="small">
            {rows.map((row) => (
              <ApplicantCard row={row} now={now} />
            ))}
          </Stack>
        )}
        <Pager
          current={page}
          last={hasMore ? page + 1 : page}
          href={(to) =>
            `${APPLICANTS_HREF}?${new URLSearchParams({ ...(column && { state: column }), page: String(to) })}`
          }
        />
      </Stack>
    </Page>
  )
}

/** One applicant: name, posting, state, whose turn and since when. */
export function ApplicantCard({ row, now, level = 2 }: { row: ApplicantRow; now: Date; level?: 2 | 3 }) {
  const due = answerDueInWords(row, now)
  return (
    <Card
      as="article"
      level={level}
      id={`applicant-${row.publicId}`}
      title={row.name}
      href={`${APPLICANTS_HREF}/${row.publicId}`}
      tone={row.state === 'applied' ? 'tinted' : 'paper'}
      meta={
        <>
          <StateChip state={row.state} />
          {(row.unread ?? 0) > 0 && <Chip kind="filled">{words.list.unread(row.unread ?? 0)}</Chip>}
          {due && <span>{due}</span>}
        </>
      }
    >
      <DescriptionList
        layout="compact"
        items={[
          { term: words.list.turn, description: employerTurnInWords(row, now), strong: true },
          { term: words.list.posting, description: row.postingTitle },
          { term: words.list.appliedAt, description: formatInstant(row.appliedAt) },
        ]}
      />
    </Card>
  )
}
