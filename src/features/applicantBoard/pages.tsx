import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, Form, Notice, Page, SelectField, Stack } from '../../ui/index.ts'
import {
  answerDueInWords,
  BOARD_COLUMN_KEYS,
  BOARD_COLUMNS,
  type BoardColumn,
  employerTurnInWords,
} from '../jobApplications/index.ts'
import type { BoardRow } from './boardRow.ts'
import { words } from './words.ts'

const { board } = words

export interface BoardPageProps {
  rows: BoardRow[]
  counts: Map<string, number>
  postings: { publicId: string; number: string; occupationTitle: string }[]
  /** Public id of the posting that is shown alone. */
  posting: string | undefined
  now: Date
  told?: string | undefined
}

const countOf = (column: BoardColumn, counts: Map<string, number>) =>
  BOARD_COLUMNS[column].states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)

/** 応募者ボード: columns by state, side by side on the PC and under each other on the phone; links, boxes and buttons alone. */
export function BoardPage(props: BoardPageProps) {
  const { posting, told } = props
  return (
    <Page
      title={board.title}
      lead={board.lead}
      breadcrumb={[
        { label: words.home, href: '/employer' },
        { label: words.applicants, href: '/employer/applicants' },
        { label: board.title },
      ]}
      notices={told && <Notice kind="success">{told}</Notice>}
    >
      <Stack>
        <PostingFilter {...props} />
        <p>{board.shown}</p>
        <Form action="/employer/bulk-messages/new" method="get" label={board.write}>
          <div class="mp-board">
            {BOARD_COLUMN_KEYS.map((column) => (
              <Column column={column} {...props} />
            ))}
          </div>
          <div class="mp-board__actions">
            <Button>{board.write}</Button>
          </div>
        </Form>
        <Card as="section" id="export" title={board.exportAll}>
          <Form action="/employer/applicant-board/export">
            <p>{board.exportNote}</p>
            {posting && <input type="hidden" name="posting" value={posting} />}
            <Button variant="secondary">{board.exportAll}</Button>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

function PostingFilter({ postings, posting }: BoardPageProps) {
  return (
    <Form method="get" action="/employer/applicant-board" label={board.filter}>
      <SelectField
        name="posting"
        label={board.filter}
        prompt={board.all}
        value={posting}
        width="full"
        options={postings.map((one) => ({ value: one.publicId, label: `${one.occupationTitle}（${one.number}）` }))}
      />
      <Button variant="secondary" size="small">
        {board.show}
      </Button>
    </Form>
  )
}

function Column({ column, rows, counts, now }: BoardPageProps & { column: BoardColumn }) {
  const { label, states } = BOARD_COLUMNS[column]
  const own = rows.filter(({ state }) => (states as readonly string[]).includes(state))
  const count = countOf(column, counts)
  return (
    <section class="mp-board__column" aria-labelledby={`column-${column}`}>
      <h2 id={`column-${column}`} class="mp-board__title">
        {label} <span class="mp-board__count">{board.count(count)}</span>
      </h2>
      {own.length === 0 ? (
        <p>{board.empty}</p>
      ) : (
        <ul class="mp-board__cards">
          {own.map((row) => (
            <Applicant row={row} now={now} />
          ))}
        </ul>
      )}
      {count > own.length && <a href={`/employer/applicants?state=${column}`}>{board.more(count - own.length)}</a>}
    </section>
  )
}

function Applicant({ row, now }: { row: BoardRow; now: Date }) {
  const due = answerDueInWords(row, now)
  const id = `to-${row.publicId}`
  return (
    <li class="mp-board__card">
      <div class="mp-choice">
        <input
          type="checkbox"
          class="mp-choice__box"
          id={id}
          name="to"
          value={row.publicId}
          aria-label={board.select(row.name, row.postingTitle)}
        />
        <a class="mp-board__name" href={`/employer/applicants/${row.publicId}`}>
          {row.name}
        </a>
      </div>
      <p>{row.postingTitle}</p>
      <p>{employerTurnInWords(row, now)}</p>
      {due && <p class="mp-board__due">{due}</p>}
      <p class="mp-hint">{formatInstant(row.appliedAt)}</p>
    </li>
  )
}
