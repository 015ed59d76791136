import { emptyForm, type FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import {
  Button,
  Buttons,
  Card,
  CheckboxGroup,
  DescriptionList,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Page,
  Stack,
  TextArea,
} from '../../ui/index.ts'
import { type ShownPosting, postingInWords as say } from '../jobPostings/index.ts'
import { reportHref } from './ReportOffer.tsx'
import type { OwnReport } from './readReport.ts'
import { BODY_MAX_LENGTH, REASONS, type Reason } from './rules.ts'
import { words } from './words.ts'

const home = { label: words.home, href: '/my-page' }

/** この求人の内容が実際と違う: the form. */
export function ReportPage(props: { posting: ShownPosting; form?: FormState; problem?: string }) {
  const { posting, form = emptyForm, problem } = props
  const postingHref = `/my-page/jobs/${posting.publicId}`
  return (
    <Page
      title={words.title}
      breadcrumb={[home, { label: words.posting, href: postingHref }, { label: words.title }]}
      errors={form}
      errorOrder={['reasons', 'body']}
      notices={problem && <Notice kind="warning">{problem}</Notice>}
    >
      <Card as="section" id="report" title={posting.occupationTitle}>
        <Stack>
          <p>
            {say.establishmentInWords(posting)}　{posting.number}
          </p>
          <p>{words.lead}</p>
          <Form action={reportHref(posting.publicId)}>
            <div class="mp-stack">
              <CheckboxGroup
                name="reasons"
                label={words.reasons}
                form={form}
                required
                options={Object.entries(REASONS).map(([value, label]) => ({ value, label }))}
              />
              <TextArea name="body" label={words.body} hint={words.bodyHint} limit={BODY_MAX_LENGTH} form={form} />
              <Buttons>
                <Button>{words.send}</Button>
                <LinkButton href={postingHref}>{words.cancel}</LinkButton>
              </Buttons>
            </div>
          </Form>
        </Stack>
      </Card>
    </Page>
  )
}

const reasonsInWords = (reasons: readonly string[]) => reasons.map((key) => REASONS[key as Reason]).join('、')

function OwnReportCard({ report }: { report: OwnReport }) {
  const items = [
    { term: words.reportedAt, description: formatInstant(report.reportedAt) },
    { term: words.reasons, description: reasonsInWords(report.reasons) },
    { term: words.body, description: report.body && <p class="mp-prose">{report.body}</p> },
    { term: words.state, description: words.states[report.state], strong: true },
    { term: words.outcome, description: report.outcome && words.outcomes[report.outcome], strong: true },
    { term: words.note, description: report.outcomeNote && <p class="mp-prose">{report.outcomeNote}</p> },
  ]
  return (
    <Card
      as="article"
      id={`report-${report.publicId}`}
      title={report.occupationTitle}
      href={`/my-page/jobs/${report.postingId}`}
    >
      <DescriptionList items={items.filter(({ description }) => description)} />
    </Card>
  )
}

/** The person's own reports and how far each has come. */
export function OwnReportsPage({ reports, isSent }: { reports: OwnReport[]; isSent: boolean }) {
  return (
    <Page
      title={words.listTitle}
      breadcrumb={[home, { label: words.activity, href: '/my-page/job-applications' }, { label: words.listTitle }]}
      notices={isSent && <Notice kind="success">{words.sent}</Notice>}
    >
      {reports.length === 0 ? (
        <EmptyState title={words.listEmpty}>{words.listEmptyText}</EmptyState>
      ) : (
        <Stack>
          {reports.map((report) => (
            <OwnReportCard report={report} />
          ))}
        </Stack>
      )}
    </Page>
  )
}
