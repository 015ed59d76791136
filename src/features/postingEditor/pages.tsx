import { formatDay, formatInstant } from '../../basics/japaneseDay.ts'
import {
  Button,
  Buttons,
  Card,
  Chip,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Page,
  Pager,
  SelectField,
  Stack,
  Table,
  Tabs,
} from '../../ui/index.ts'
import {
  OPEN_SUBMISSIONS_AT_MOST,
  PURPOSES,
  SUBMISSION_STATES,
  type SubmissionPurpose,
  type SubmissionState,
} from './rules.ts'
import { CHIP_OF_STATE, words } from './words.ts'

const POSTINGS = '/employer/postings'

export interface SubmissionLine {
  publicId: string
  title: string
  purpose: SubmissionPurpose
  state: SubmissionState
  postingNumber: string | null
  savedAt: Date
}

export interface PostingLine {
  publicId: string
  number: string
  occupationTitle: string
  status: string
  applicationDeadline: string
}

export interface PostingsPageProps {
  submissions: SubmissionLine[]
  postings: PostingLine[]
  which: 'open' | 'ended'
  page: number
  hasMore: boolean
  establishments: { id: number; name: string; number: string }[]
  told?: string | undefined
  isFull?: boolean
}

/** 求人一覧: what is being written or waits, and the postings themselves. */
export function PostingsPage(props: PostingsPageProps) {
  const { submissions, postings, which, page } = props
  const labels = words.list
  return (
    <Page
      title={labels.title}
      lead={labels.lead}
      breadcrumb={[{ label: words.home, href: '/employer' }, { label: labels.title }]}
      notices={
        (props.told || props.isFull) && (
          <>
            {props.told && <Notice kind="success">{props.told}</Notice>}
            {props.isFull && <Notice kind="warning">{words.tooMany(OPEN_SUBMISSIONS_AT_MOST)}</Notice>}
          </>
        )
      }
    >
      <Stack>
        <StartCard establishments={props.establishments} />
        <section class="mp-stack" aria-labelledby="submissions-title">
          <h2 id="submissions-title">{labels.submissions}</h2>
          {submissions.length === 0 ? <p>{labels.submissionsEmpty}</p> : <SubmissionTable submissions={submissions} />}
        </section>
        <section class="mp-stack" aria-labelledby="postings-title">
          <h2 id="postings-title">{labels.postings}</h2>
          <Tabs
            label={labels.tabsLabel}
            tabs={(['open', 'ended'] as const).map((key) => ({
              label: labels.tabs[key],
              href: `${POSTINGS}?which=${key}`,
              current: key === which,
            }))}
          />
          {postings.length === 0 ? (
            <EmptyState title={labels.empty[which]}>{labels.emptyText}</EmptyState>
          ) : (
            <PostingTable postings={postings} />
          )}
          <Pager
            current={page}
            last={props.hasMore ? page + 1 : page}
            href={(to) => `${POSTINGS}?which=${which}&page=${to}`}
          />
        </section>
      </Stack>
    </Page>
  )
}

function StartCard({ establishments }: Pick<PostingsPageProps, 'establishments'>) {
  if (establishments.length === 0)
    return (
      <Card>
        <p>{words.list.noEstablishment}</p>
        <LinkButton href="/employer/establishments">{words.list.toEstablishment}</LinkButton>
      </Card>
    )
  const [first] = establishments
  return (
    <Card>
      <Form action={POSTINGS}>
        {establishments.length === 1 ? (
          <input type="hidden" name="establishment" value={first!.number} />
        ) : (
          <SelectField
            name="establishment"
            label={words.list.establishment}
            prompt={false}
            width="full"
            options={establishments.map(({ number, name }) => ({ value: number, label: `${name}（${number}）` }))}
          />
        )}
        <Button>{words.list.start}</Button>
      </Form>
    </Card>
  )
}

function SubmissionTable({ submissions }: { submissions: SubmissionLine[] }) {
  const { columns } = words.list
  return (
    <Table
      id="submission-table"
      caption={words.list.submissions}
      captionHidden
      rowHeader
      columns={[columns.title, columns.status, columns.purpose, columns.saved].map((label) => ({ label }))}
      rows={submissions.map((line) => [
        <a href={`/employer/posting-drafts/${line.publicId}`}>{line.title || words.list.untitled}</a>,
        <Chip kind={CHIP_OF_STATE[line.state]}>{SUBMISSION_STATES[line.state]}</Chip>,
        PURPOSES[line.purpose] + (line.postingNumber ? `（${line.postingNumber}）` : ''),
        formatInstant(line.savedAt),
      ])}
    />
  )
}

function PostingTable({ postings }: { postings: PostingLine[] }) {
  const { columns } = words.list
  return (
    <Table
      id="posting-table"
      caption={words.list.postings}
      captionHidden
      rowHeader
      columns={[columns.title, columns.number, columns.status, columns.deadline].map((label) => ({ label }))}
      rows={postings.map((line) => [
        <a href={`${POSTINGS}/${line.publicId}`}>{line.occupationTitle}</a>,
        line.number,
        words.statuses[line.status] ?? line.status,
        formatDay(line.applicationDeadline),
      ])}
    />
  )
}

/** The way out of a draft that nobody needs. */
export function DeleteDraftCard({ action }: { action: string }) {
  return (
    <details class="mp-card">
      <summary>{words.deleteDraft}</summary>
      <p>{words.deleteText}</p>
      <Form action={action}>
        <Buttons>
          <Button variant="danger" size="small">
            {words.deleteDraft}
          </Button>
        </Buttons>
      </Form>
    </details>
  )
}
