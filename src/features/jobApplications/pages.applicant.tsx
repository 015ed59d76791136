import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Card, DescriptionList, LinkButton, Notice, Page, Stack } from '../../ui/index.ts'
import { Conversation, MessageForm, type ShownThread } from '../messages/index.ts'
import { StateChip, Timeline } from './ApplicationCard.tsx'
import { HireCard, NoShowReportCard, ProposeCard, RejectCard } from './EmployerForms.tsx'
import { InterviewFacts, type ShownInterview } from './InterviewCard.tsx'
import { personItems } from './pages.apply.tsx'
import { APPLICANTS_HREF } from './pages.employer.tsx'
import type { DisclosedPerson } from './rules.disclosure.ts'
import { type ApplicationAction, type ApplicationKind, type ApplicationState, isDirect, KINDS } from './rules.ts'
import { employerWords as words } from './words.employer.ts'
import { answerDueInWords, employerTurnInWords } from './words.employerSteps.ts'
import type { TimelineLine } from './words.steps.ts'

export interface ApplicantDetail {
  publicId: string
  kind: ApplicationKind
  state: ApplicationState
  appliedAt: Date
  turnSince: Date
  answerDueOn: string | null
  interviewStartsAt: Date | null
  postingTitle: string
  postingNumber: string
  establishmentAddress: string | null
  person: DisclosedPerson
  actions: ApplicationAction[]
  interview: ShownInterview | undefined
  timeline: TimelineLine[]
  thread: ShownThread | undefined
  threadClosedReason: string | undefined
  now: Date
}

/** 応募者情報詳細: what is disclosed at this step, the talk so far, and the employer's next steps. */
export function ApplicantPage(props: {
  detail: ApplicantDetail
  form?: FormState | undefined
  done?: string | undefined
  refused: boolean
}) {
  const { detail, form, done, refused } = props
  const { now, actions } = detail
  const base = `${APPLICANTS_HREF}/${detail.publicId}`
  const due = answerDueInWords(detail, now)
  return (
    <Page
      title={words.detail.title}
      lead={detail.person.name}
      breadcrumb={[
        { label: words.home, href: '/employer' },
        { label: words.list.title, href: APPLICANTS_HREF },
        { label: words.detail.title },
      ]}
      errors={form}
      notices={
        refused ? (
          <Notice kind="error">{words.detail.notPossible}</Notice>
        ) : (
          done && !form && <Notice kind="success">{done}</Notice>
        )
      }
    >
      <Stack>
        <Card as="section" id="applicant" title={words.detail.applicant} aside={<StateChip state={detail.state} />}>
          <DescriptionList
            items={[
              { term: words.list.turn, description: employerTurnInWords(detail, now), strong: true },
              { term: words.detail.posting, description: `${detail.postingTitle}（${detail.postingNumber}）` },
              { term: words.list.appliedAt, description: `${formatInstant(detail.appliedAt)}　${KINDS[detail.kind]}` },
              ...personItems(detail.person, '/employer/attachments'),
            ]}
          />
          {due && <p>{due}</p>}
          {!isDirect(detail.kind) && (
            <p>
              <LinkButton href={`/employer/referral-letters/${detail.publicId}`} size="small">
                {words.detail.showLetter}
              </LinkButton>
            </p>
          )}
        </Card>
        {detail.interview && (
          <Card as="section" id="interview" title={words.detail.interviewTitle}>
            <InterviewFacts interview={detail.interview} />
          </Card>
        )}
        {detail.thread && (
          <Card as="section" id="messages" title={words.detail.messages}>
            <Stack>
              <Conversation
                messages={detail.thread.messages}
                side="employer"
                names={{ jobSeeker: detail.person.name ?? '', employer: '', office: 'ハローワーク' }}
              />
              <MessageForm
                action={`/employer/messages/${detail.thread.thread.publicId}`}
                staged={detail.thread.staged}
                closedReason={detail.threadClosedReason}
                back={`${base}?done=sent`}
              />
            </Stack>
          </Card>
        )}
        {actions.includes('proposeInterview') && <ProposeCard detail={detail} base={base} form={form} />}
        {actions.includes('hire') && <HireCard base={base} form={form} />}
        {actions.includes('reject') && <RejectCard base={base} form={form} />}
        {(actions.includes('reportNoShow') || detail.state === 'interviewScheduled') && (
          <NoShowReportCard base={base} form={form} canReport={actions.includes('reportNoShow')} />
        )}
        <Card as="section" id="timeline" title={words.detail.timeline}>
          <Timeline lines={detail.timeline} />
        </Card>
      </Stack>
    </Page>
  )
}
