import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  Chip,
  DescriptionList,
  Form,
  MainPart,
  Notice,
  Page,
  SelectField,
  SideLayout,
  SidePart,
  TextArea,
} from '../../ui/index.ts'
import type { JobPostingSheet } from '../jobPostings/index.ts'
import {
  type Finding,
  findEditorField,
  hasStops,
  PURPOSES,
  STEP_TITLES,
  SubmissionTimeline,
} from '../postingEditor/index.ts'
import { ComparedSheet } from './ComparedSheet.tsx'
import type { DeskCase } from './readDesk.ts'
import { NOTE_LIMIT } from './rules.ts'
import { words } from './words.ts'

const labels = words.desk

export interface DeskPageProps {
  desk: DeskCase
  /** What this member of the staff may do now. */
  may: { act: boolean; take: boolean; decide: boolean }
  form?: FormState | undefined
  told?: string | undefined
  problem?: string | undefined
}

/** 求人の受理: what the employer sent beside what it was before, the automatic checks, and the decision. */
export function DeskPage({ desk, may, form, told, problem }: DeskPageProps) {
  const { submission, findings } = desk
  const base = `/counter/postings/${submission.publicId}`
  return (
    <Page
      title={labels.title}
      breadcrumb={[
        { label: words.home, href: '/counter' },
        { label: words.list.title, href: '/counter/postings' },
        { label: labels.title },
      ]}
      errors={form}
      notices={(told || problem) && <Notice kind={problem ? 'warning' : 'success'}>{problem ?? told}</Notice>}
    >
      <SideLayout>
        <MainPart>
          <FactsCard desk={desk} />
          <FindingsCard findings={findings} />
        </MainPart>
        <SidePart>
          {submission.state === 'waiting' && may.act && <HoldingCard desk={desk} base={base} may={may} />}
          {may.decide && <AcceptCard desk={desk} base={base} form={form} />}
        </SidePart>
        <MainPart>
          {may.decide ? (
            <Form action={`${base}/return`}>
              <input type="hidden" name="version" value={String(submission.version)} />
              <ComparedSheet desk={desk} form={form} canRemark />
              <Card as="section" id="return" title={labels.returnTitle}>
                <p>{labels.returnText}</p>
                <TextArea name="remark" label={labels.remark} limit={NOTE_LIMIT} form={form} />
                <Button variant="danger">{labels.return}</Button>
              </Card>
            </Form>
          ) : (
            <ComparedSheet desk={desk} form={undefined} canRemark={false} />
          )}
        </MainPart>
        <SidePart>
          <Card as="section" id="timeline" title={labels.timeline}>
            <SubmissionTimeline events={desk.events} />
          </Card>
        </SidePart>
      </SideLayout>
    </Page>
  )
}

function FactsCard({ desk: { submission, establishment, holderName, postingNumber } }: { desk: DeskCase }) {
  const sheet = submission.sheet as JobPostingSheet
  return (
    <Card as="section" id="facts" title={sheet.work.occupationTitle ?? ''}>
      <DescriptionList
        layout="compact"
        items={[
          { term: labels.purpose, description: PURPOSES[submission.purpose], strong: true },
          { term: labels.establishment, description: `${establishment.name}（${establishment.number}）` },
          ...(postingNumber ? [{ term: labels.number, description: postingNumber }] : []),
          { term: labels.sentAt, description: submission.sentAt ? formatInstant(submission.sentAt) : '' },
          { term: labels.holder, description: holderName ?? words.list.noHolder },
        ]}
      />
    </Card>
  )
}

function FindingsCard({ findings }: { findings: readonly Finding[] }) {
  return (
    <Card as="section" id="checks" title={labels.checks} tone={hasStops(findings) ? 'tinted' : 'paper'}>
      {findings.length === 0 ? (
        <p>{labels.noFindings}</p>
      ) : (
        <ul>
          {findings.map(({ kind, severity, field, message }) => {
            const step = findEditorField(field)?.step
            return (
              <li>
                <Chip kind={severity === 'stop' ? 'error' : 'warning'}>{labels.severities[severity]}</Chip>{' '}
                {labels.kinds[kind]}（{step && STEP_TITLES[step]}）：{message}
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}

function HoldingCard({ desk, base, may }: { desk: DeskCase; base: string; may: DeskPageProps['may'] }) {
  if (!may.decide)
    return (
      <Card as="section" id="holding" title={labels.holder}>
        {desk.holderName && <p>{labels.heldBy(desk.holderName)}</p>}
        {may.take && (
          <Form action={`${base}/taking`}>
            <Button>{desk.holderName ? labels.takeOver : labels.take}</Button>
          </Form>
        )}
      </Card>
    )
  return (
    <Card as="section" id="holding" title={labels.handOverTitle}>
      <Form action={`${base}/hand-over`}>
        <SelectField
          name="to"
          label={labels.handOverTo}
          prompt={labels.nobody}
          width="full"
          options={desk.colleagues.map(({ loginId, name }) => ({ value: loginId, label: name }))}
        />
        <Button variant="secondary" size="small">
          {labels.handOver}
        </Button>
      </Form>
    </Card>
  )
}

function AcceptCard({ desk, base, form }: { desk: DeskCase; base: string; form: FormState | undefined }) {
  return (
    <Card as="section" id="accept" title={labels.acceptTitle}>
      <Form action={`${base}/acceptance`}>
        <input type="hidden" name="version" value={String(desk.submission.version)} />
        <p>{labels.acceptText[desk.submission.purpose]}</p>
        {hasStops(desk.findings) && (
          <TextArea
            name="reason"
            label={labels.reason}
            hint={labels.reasonHint}
            rows={3}
            limit={NOTE_LIMIT}
            form={form}
          />
        )}
        <Button wide>{labels.accept}</Button>
      </Form>
    </Card>
  )
}
