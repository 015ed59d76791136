import type { FormState } from '../../basics/formState.ts'
import { formatDay, formatInstant } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  Page,
  RadioGroup,
  Stack,
  TextField,
} from '../../ui/index.ts'
import { AttachmentLinks, type ShownAttachment } from '../attachments/index.ts'
import { Conversation, MessageForm, type ShownThread } from '../messages/index.ts'
import { StateChip, Timeline } from './ApplicationCard.tsx'
import { InterviewCard, type ShownInterview } from './InterviewCard.tsx'
import { NoShowCard, type ShownNoShow } from './NoShowCard.tsx'
import { type ApplicationAction, isDirect, KINDS } from './rules.ts'
import { type ApplicationRow, WITHDRAWAL_REASON_KEYS, WITHDRAWAL_REASONS } from './rules.views.ts'
import { type TimelineLine, turnInWords } from './words.steps.ts'
import { words } from './words.ts'

export interface ShownResult {
  message: string
  conditionsDifference: string | null
  employmentStartsOn: string | null
}

export interface ApplicationDetail {
  row: ApplicationRow & { motive: string }
  timeline: TimelineLine[]
  actions: ApplicationAction[]
  interview: ShownInterview | undefined
  result: ShownResult | undefined
  noShow: ShownNoShow | undefined
  documents: ShownAttachment[]
  thread: ShownThread | undefined
  threadClosedReason: string | undefined
  now: Date
}

interface Props {
  detail: ApplicationDetail
  form?: FormState | undefined
  done?: string | undefined
  /** A step came too late. */
  refused: boolean
}

/** 応募の詳細: state, next step, interview, messages, the whole story, and the way out. */
export function ApplicationDetailPage({ detail, form, done, refused }: Props) {
  const { row, now, actions } = detail
  const base = `/my-page/job-applications/${row.publicId}`
  return (
    <Page
      title={words.detail.title}
      lead={[row.postingTitle, row.establishmentName].filter(Boolean).join('　')}
      breadcrumb={[
        { label: words.home, href: '/my-page' },
        { label: words.detail.activity, href: '/my-page/job-applications' },
        { label: words.detail.title },
      ]}
      errors={form}
      notices={told(done, refused || form !== undefined, refused)}
    >
      <Stack>
        <Card as="section" id="summary" title={words.detail.summary} aside={<StateChip state={row.state} />}>
          <DescriptionList
            items={[
              { term: words.detail.turn, description: turnInWords(row, now), strong: true },
              { term: words.detail.appliedAt, description: formatInstant(row.appliedAt) },
              { term: words.detail.kind, description: KINDS[row.kind] },
              { term: words.detail.motive, description: <p class="mp-prose">{row.motive}</p> },
              detail.documents.length > 0 && {
                term: words.apply.documents,
                description: <AttachmentLinks files={detail.documents} base="/my-page/attachments" />,
              },
            ].filter((item) => item !== false)}
          />
          <p>
            <LinkButton href={`/my-page/jobs/${row.postingPublicId}`} size="small">
              {words.detail.showPosting}
            </LinkButton>
            {!isDirect(row.kind) && (
              <LinkButton href={`/my-page/referral-letters/${row.publicId}`} size="small">
                {words.detail.showLetter}
              </LinkButton>
            )}
          </p>
        </Card>
        {detail.result && <ResultCard result={detail.result} />}
        {detail.noShow && <NoShowCard noShow={detail.noShow} actions={actions} base={base} form={form} />}
        {detail.interview && (
          <InterviewCard interview={detail.interview} actions={actions} base={base} now={now} form={form} />
        )}
        {detail.thread && <MessagesCard {...detail} thread={detail.thread} base={base} />}
        <Card as="section" id="timeline" title={words.detail.timeline}>
          <Timeline lines={detail.timeline} />
        </Card>
        {actions.includes('withdraw') && <WithdrawCard base={base} form={form} />}
      </Stack>
    </Page>
  )
}

function told(done: string | undefined, isRefused: boolean, isLate: boolean) {
  if (isLate) return <Notice kind="error">{words.detail.notPossible}</Notice>
  return done && !isRefused ? <Notice kind="success">{done}</Notice> : null
}

function ResultCard({ result }: { result: ShownResult }) {
  return (
    <Card as="section" id="result" title={words.detail.result} tone="tinted">
      <DescriptionList
        items={[
          { term: words.detail.resultMessage, description: <p class="mp-prose">{result.message}</p> },
          result.employmentStartsOn !== null && {
            term: words.detail.startsOn,
            description: formatDay(result.employmentStartsOn),
          },
          result.conditionsDifference !== null && {
            term: words.detail.difference,
            description: <p class="mp-prose">{result.conditionsDifference}</p>,
          },
        ].filter((item) => item !== false)}
      />
    </Card>
  )
}

function MessagesCard(props: {
  thread: ShownThread
  row: ApplicationRow
  threadClosedReason: string | undefined
  base: string
}) {
  const { thread, row, base } = props
  return (
    <Card as="section" id="messages" title={words.detail.messages}>
      <Stack>
        <Conversation
          messages={thread.messages}
          side="jobSeeker"
          names={{ jobSeeker: '', employer: row.establishmentName ?? '', office: 'ハローワーク' }}
        />
        <MessageForm
          action={`/my-page/messages/${thread.thread.publicId}`}
          staged={thread.staged}
          closedReason={props.threadClosedReason}
          back={`${base}?done=sent`}
        />
      </Stack>
    </Card>
  )
}

function WithdrawCard({ base, form }: { base: string; form?: FormState | undefined }) {
  return (
    <Card as="section" id="withdraw" title={words.detail.withdrawTitle}>
      <Form action={`${base}/withdrawal`}>
        <p>{words.detail.withdrawText}</p>
        <RadioGroup
          name="reason"
          label={words.detail.withdrawReason}
          options={WITHDRAWAL_REASON_KEYS.map((value) => ({ value, label: WITHDRAWAL_REASONS[value] }))}
          value="other"
          form={form}
        />
        <TextField name="note" label={words.detail.withdrawNote} form={form} optional />
        <Button variant="danger">{words.detail.withdraw}</Button>
      </Form>
    </Card>
  )
}
