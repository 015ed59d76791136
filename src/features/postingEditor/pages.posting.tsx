import { addDays, type DayString, formatDay, formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, LinkButton, Notice, Page, Stack } from '../../ui/index.ts'
import { type JobPostingSheet, PostingSheet, type ShownPosting } from '../jobPostings/index.ts'
import { StepFacts } from './ReviewPage.tsx'
import {
  mayChange,
  mayRenew,
  mayResume,
  mayStop,
  RENEWAL_DAYS_BEFORE,
  STEP_KEYS,
  STEP_TITLES,
  type SubmissionState,
} from './rules.ts'
import { words } from './words.ts'

interface PostingPageProps {
  posting: ShownPosting
  today: DayString
  told?: string | undefined
  isRefused?: boolean
}

/** 求人の管理: one posting with everything that its employer can do to it. */
export function OwnPostingPage({ posting, today, told, isRefused }: PostingPageProps) {
  const labels = words.posting
  const isOver = posting.validUntil < today
  const status = isOver && posting.status !== 'closed' ? 'expired' : posting.status
  return (
    <Page
      title={labels.title}
      breadcrumb={[
        { label: words.home, href: '/employer' },
        { label: words.list.title, href: '/employer/postings' },
        { label: labels.title },
      ]}
      notices={
        (told || isRefused) && (
          <Notice kind={isRefused ? 'error' : 'success'}>{isRefused ? labels.notPossible : told}</Notice>
        )
      }
    >
      <Stack>
        <Card as="section" id="summary" title={posting.occupationTitle}>
          <DescriptionList
            layout="facts"
            items={[
              { term: labels.status, description: words.statuses[status] ?? status, strong: true },
              { term: labels.number, description: posting.number },
              { term: labels.acceptedOn, description: formatDay(posting.acceptedOn) },
              { term: labels.validUntil, description: formatDay(posting.validUntil) },
              { term: labels.deadline, description: formatDay(posting.applicationDeadline) },
            ]}
          />
        </Card>
        <PostingActions posting={posting} today={today} />
        <PostingSheet posting={posting} />
      </Stack>
    </Page>
  )
}

function PostingActions({ posting, today }: { posting: ShownPosting; today: DayString }) {
  const labels = words.posting
  const base = `/employer/postings/${posting.publicId}`
  const press = (action: string, label: string, text?: string, isDanger?: boolean) => (
    <Form action={`${base}/${action}`}>
      {text && <p>{text}</p>}
      <Button variant={isDanger ? 'danger' : 'secondary'}>{label}</Button>
    </Form>
  )
  const renewsFrom = formatDay(addDays(posting.validUntil, -RENEWAL_DAYS_BEFORE))
  return (
    <Card as="section" id="actions" title={labels.actions}>
      <Stack gap="small">
        {mayChange(posting, today) && press('change', labels.change)}
        {mayRenew(posting, today)
          ? press('renewal', labels.renewal)
          : posting.validUntil >= today && <p>{labels.renewalHint(renewsFrom)}</p>}
        {press('copy', labels.copy)}
        {mayStop(posting, today) && press('stop', labels.stop, labels.stopText, true)}
        {mayResume(posting, today) && press('resumption', labels.resume, labels.resumeText)}
        <LinkButton href="/employer/applicants">{labels.applicants}</LinkButton>
      </Stack>
    </Card>
  )
}

export interface SubmissionEvent {
  happenedAt: Date
  face: 'employer' | 'counter'
  action: string
  note: string | null
}

/** What has happened, newest first, in plain words. */
export function SubmissionTimeline({ events }: { events: readonly SubmissionEvent[] }) {
  return (
    <ol class="mp-stack mp-stack--small">
      {events.map((event) => (
        <li>
          {formatInstant(event.happenedAt)}　{words.events[event.action] ?? event.action}
          {event.note && <p class="mp-lines">{event.note}</p>}
        </li>
      ))}
    </ol>
  )
}

interface StatusPageProps {
  publicId: string
  state: SubmissionState
  title: string
  sentAt: Date | null
  officeName: string | undefined
  sheet: JobPostingSheet
  events: readonly SubmissionEvent[]
  postingPublicId: string | undefined
  told?: string | undefined
  isRefused?: boolean
}

/** 求人申込みの状況: a submission that is with the office, or was accepted. */
export function StatusPage(props: StatusPageProps) {
  const labels = words.status
  return (
    <Page
      title={labels.title}
      breadcrumb={[
        { label: words.home, href: '/employer' },
        { label: words.list.title, href: '/employer/postings' },
        { label: labels.title },
      ]}
      notices={
        <>
          {props.isRefused && <Notice kind="warning">{words.notEditable}</Notice>}
          {props.told && <Notice kind="success">{props.told}</Notice>}
          <Notice kind="information">{props.state === 'accepted' ? labels.accepted : labels.waiting}</Notice>
        </>
      }
    >
      <Stack>
        <Card as="section" id="state" title={props.title || words.list.untitled}>
          <DescriptionList
            items={[
              { term: labels.sentAt, description: props.sentAt ? formatInstant(props.sentAt) : '' },
              { term: labels.office, description: props.officeName ?? labels.officeUnknown },
            ]}
          />
          {props.postingPublicId && (
            <LinkButton href={`/employer/postings/${props.postingPublicId}`}>{labels.toPosting}</LinkButton>
          )}
          {props.state === 'waiting' && (
            <Form action={`/employer/posting-drafts/${props.publicId}/taking-back`}>
              <p>{labels.takeBackText}</p>
              <Button variant="secondary">{labels.takeBack}</Button>
            </Form>
          )}
        </Card>
        <Card as="section" id="timeline" title={labels.timeline}>
          <SubmissionTimeline events={props.events} />
        </Card>
        <section aria-labelledby="contents-title" class="mp-stack">
          <h2 id="contents-title">{labels.contents}</h2>
          {STEP_KEYS.map((step) => (
            <Card as="section" level={3} id={`sent-${step}`} title={STEP_TITLES[step]}>
              <StepFacts step={step} sheet={props.sheet} />
            </Card>
          ))}
        </section>
      </Stack>
    </Page>
  )
}
