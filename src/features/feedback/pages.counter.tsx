import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, EmptyState, Form, Notice, Page, Stack, Table, Tabs } from '../../ui/index.ts'
import { LISTED } from './rules.ts'
import { words as sent, counterWords as words } from './words.ts'

export const DESK_HREF = '/counter/feedback'

export type FeedbackState = keyof typeof words.states

/** An opinion as the list shows it. */
interface Line {
  publicId: string
  page: string
  kind: keyof typeof sent.kinds
  body: string
  sentAt: Date
  handledByName: string | null
}

function Handling({ line, canAct }: { line: Line; canAct: boolean }) {
  if (line.handledByName !== null) return <>{words.handledBy(line.handledByName)}</>
  if (!canAct) return <>{words.states.open}</>
  return (
    <Form action={`${DESK_HREF}/${line.publicId}/handling`}>
      <Button variant="secondary" size="small" describedBy={`feedback-${line.publicId}`}>
        {words.handle}
      </Button>
    </Form>
  )
}

/** 利用者の意見 */
export function FeedbackListPage(props: {
  lines: Line[]
  state: FeedbackState
  canAct: boolean
  told: { kind: 'success' | 'error'; text: string } | undefined
}) {
  const { lines, state, canAct, told } = props
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumb={[{ label: words.home, href: '/counter' }, { label: words.title }]}
      notices={told && <Notice kind={told.kind}>{told.text}</Notice>}
    >
      <Stack>
        <Tabs
          label={words.state}
          tabs={Object.entries(words.states).map(([value, label]) => ({
            label,
            href: `${DESK_HREF}?state=${value}`,
            current: value === state,
          }))}
        />
        {lines.length === LISTED && <p>{words.most(LISTED)}</p>}
        {lines.length === 0 ? (
          <EmptyState title={words.empty[state]} />
        ) : (
          <Table
            id="feedback"
            caption={words.count(lines.length)}
            dense
            columns={Object.values(words.columns).map((label) => ({ label }))}
            rows={lines.map((line) => [
              formatInstant(line.sentAt),
              <span id={`feedback-${line.publicId}`}>{line.page}</span>,
              sent.kinds[line.kind],
              <span class="mp-prose">{line.body}</span>,
              <Handling line={line} canAct={canAct} />,
            ])}
          />
        )}
      </Stack>
    </Page>
  )
}
