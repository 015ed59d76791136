import { emptyForm, type FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { EmptyState, Notice, Page, Stack, Table, Tabs } from '../../ui/index.ts'
import { ContactCard, DecisionCard, PostingCard, ReportCard } from './DeskCards.tsx'
import type { DeskReport, OpenReport } from './readReport.ts'
import { REASONS, type Reason } from './rules.ts'
import { counterWords as words } from './words.counter.ts'

export const DESK_HREF = '/counter/posting-reports'

type Told = { kind: 'success' | 'error'; text: string } | undefined

const reasonsInWords = (reasons: readonly string[]) => reasons.map((key) => REASONS[key as Reason]).join('、')
const home = { label: words.home, href: '/counter' }

const stateInWords = ({ state, takenByName }: OpenReport) =>
  state === 'taken' ? words.takenBy(takenByName ?? '') : words.waiting

/** 求人の内容の報告: what waits, oldest first. */
export function ReportsPage(props: { reports: OpenReport[]; office: 'own' | 'all'; told: Told }) {
  const { reports, office, told } = props
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumb={[home, { label: words.title }]}
      notices={told && <Notice kind={told.kind}>{told.text}</Notice>}
    >
      <Stack>
        <Tabs
          label={words.office}
          tabs={Object.entries(words.offices).map(([value, label]) => ({
            label,
            href: `${DESK_HREF}?office=${value}`,
            current: value === office,
          }))}
        />
        {reports.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <Table
            id="reports"
            caption={words.count(reports.length)}
            dense
            rowHeader
            columns={Object.values(words.columns).map((label) => ({ label }))}
            rows={reports.map((report) => [
              formatInstant(report.reportedAt),
              <a href={`${DESK_HREF}/${report.publicId}`}>
                {report.occupationTitle}（{report.number}）
              </a>,
              reasonsInWords(report.reasons),
              stateInWords(report),
            ])}
          />
        )}
      </Stack>
    </Page>
  )
}

/** 報告の確認: the report, the posting as it stands, what the employer said, and the decision. */
export function ReportPage(props: { desk: DeskReport; canAct: boolean; form?: FormState | undefined; told: Told }) {
  const { desk, canAct, form, told } = props
  const isOpen = desk.report.state !== 'decided'
  return (
    <Page
      title={words.one}
      breadcrumb={[home, { label: words.title, href: DESK_HREF }, { label: words.one }]}
      errors={form ?? emptyForm}
      notices={
        (told && !form && <Notice kind={told.kind}>{told.text}</Notice>) ||
        (!canAct && <Notice kind="information">{words.auditor}</Notice>)
      }
    >
      <Stack>
        <ReportCard desk={desk} reasons={reasonsInWords(desk.report.reasons)} canTake={canAct && isOpen} />
        <PostingCard desk={desk} />
        <ContactCard desk={desk} form={form} canWrite={canAct && isOpen} />
        {canAct && isOpen && <DecisionCard desk={desk} form={form} />}
      </Stack>
    </Page>
  )
}
