import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
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
  Stack,
  TextField,
} from '../../ui/index.ts'
import { Conversation, MessageForm, type SideNames } from './Conversation.tsx'
import type { ShownThread } from './readThread.ts'
import { firstLine, type InboxLine, type Side } from './rules.ts'
import { words } from './words.ts'

/** Where the two faces' message screens stand. */
export interface InboxPlace {
  side: Side
  home: string
  base: string
}

/** メッセージ: the list of threads, newest first. */
export function InboxPage(props: {
  place: InboxPlace
  lines: InboxLine[]
  page: number
  hasMore: boolean
  searched: string
}) {
  const { place, lines, page, hasMore, searched } = props
  const isEmployer = place.side === 'employer'
  const href = (to: number) =>
    `${place.base}?${new URLSearchParams({ ...(searched && { words: searched }), page: String(to) })}`
  return (
    <Page title={words.title} breadcrumb={[{ label: 'ホーム', href: place.home }, { label: words.title }]}>
      <Stack>
        <p>{isEmployer ? words.employerLead : words.lead}</p>
        <Form method="get" action={place.base} role="search" label={words.search}>
          <TextField name="words" label={words.searchField} type="search" value={searched} width="medium" />
          <Button variant="secondary">{words.searchButton}</Button>
        </Form>
        {lines.length === 0 ? (
          <EmptyState title={searched ? words.nothingFound : words.empty}>
            {searched ? words.nothingFoundText : isEmployer ? words.employerEmptyText : words.emptyText}
          </EmptyState>
        ) : (
          <Stack gap="small">
            {lines.map((line) => (
              <InboxCard line={line} place={place} />
            ))}
          </Stack>
        )}
        <Pager current={page} last={hasMore ? page + 1 : page} href={href} />
      </Stack>
    </Page>
  )
}

/** The other side's name, as this side may know it. */
function partnerOf(line: InboxLine, side: Side): string {
  if (side === 'employer') return line.jobSeekerName ?? words.unnamedJobSeeker
  return line.establishmentName ?? words.office
}

function InboxCard({ line, place }: { line: InboxLine; place: InboxPlace }) {
  return (
    <Card
      as="article"
      level={2}
      id={`thread-${line.publicId}`}
      title={partnerOf(line, place.side)}
      href={`${place.base}/${line.publicId}`}
      tone={line.unread > 0 ? 'tinted' : 'paper'}
      meta={
        <>
          {line.unread > 0 && <Chip kind="filled">{words.unread(line.unread)}</Chip>}
          <span>{formatInstant(line.lastMessageAt)}</span>
        </>
      }
    >
      <p>{line.postingTitle ? words.about(line.postingTitle) : words.officeThread}</p>
      {line.lastBody && (
        <p>{line.unread > 0 ? <strong>{firstLine(line.lastBody)}</strong> : firstLine(line.lastBody)}</p>
      )}
    </Card>
  )
}

/** メッセージの詳細: one thread, with the box to answer or why there is none. */
export function ThreadPage(props: {
  place: InboxPlace
  shown: ShownThread
  names: SideNames
  isOlderPart: boolean
  form?: FormState | undefined
  closedReason?: string | undefined
  applicationHref: string | null
  wasSent: boolean
}) {
  const { place, shown, names } = props
  const { head, messages, thread, olderBefore } = shown
  const here = `${place.base}/${thread.publicId}`
  const partner = place.side === 'employer' ? names.jobSeeker : thread.jobPostingId ? names.employer : names.office
  return (
    <Page
      title={words.threadTitle}
      lead={partner}
      breadcrumb={[
        { label: 'ホーム', href: place.home },
        { label: words.title, href: place.base },
        { label: words.threadTitle },
      ]}
      errors={props.form}
      errorOrder={['body', 'files']}
      notices={props.wasSent && !props.form && <Notice kind="success">{words.sent}</Notice>}
    >
      <Stack>
        <p>{head.postingTitle ? words.about(head.postingTitle) : words.officeThread}</p>
        <Buttons>
          {place.side === 'jobSeeker' && head.postingPublicId && (
            <LinkButton href={`/my-page/jobs/${head.postingPublicId}`} size="small">
              {words.showPosting}
            </LinkButton>
          )}
          {props.applicationHref && (
            <LinkButton href={props.applicationHref} size="small">
              {words.showApplication}
            </LinkButton>
          )}
        </Buttons>
        <section aria-labelledby="conversation-title">
          <h2 id="conversation-title">{words.conversation}</h2>
          {olderBefore !== undefined && (
            <p>
              <a href={`${here}?before=${olderBefore}`}>{words.older}</a>
            </p>
          )}
          <Conversation messages={messages} side={place.side} names={names} />
        </section>
        {props.isOlderPart ? (
          <a href={here}>{words.newest}</a>
        ) : (
          <Card>
            <MessageForm action={here} form={props.form} staged={shown.staged} closedReason={props.closedReason} />
          </Card>
        )}
        <a href={place.base}>{words.back}</a>
      </Stack>
    </Page>
  )
}
