import { formatDay } from '../../basics/japaneseDay.ts'
import {
  Buttons,
  Card,
  DescriptionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  Stack,
  Table,
  Tabs,
} from '../../ui/index.ts'
import type { ActivityRecord } from './readRecord.ts'
import { PERIOD_MONTHS, type PeriodMonths } from './rules.ts'
import { words } from './words.ts'

export const RECORD_HREF = '/my-page/activity-record'

/** 求職活動の記録: to read, to print and to save. */
export function RecordPage(props: {
  record: ActivityRecord
  months: PeriodMonths
  /** Set where the page stands in for the PDF: the characters that its font lacks, or none. */
  standsIn?: string[]
}) {
  const { record, months, standsIn } = props
  const tabs = PERIOD_MONTHS.map((one) => ({
    label: words.periods[one],
    href: `${RECORD_HREF}?months=${one}`,
    current: one === months,
  }))
  return (
    <Page
      title={words.title}
      breadcrumb={[
        { label: words.home, href: '/my-page' },
        { label: words.activity, href: '/my-page/job-applications' },
        { label: words.title },
      ]}
      notices={
        standsIn && (
          <div class="mp-no-print">
            <Notice kind="information" title={words.printInstead}>
              {words.printBecause(standsIn)}
            </Notice>
          </div>
        )
      }
    >
      <Stack>
        <p>{words.lead}</p>
        <div class="mp-no-print">
          <Tabs label={words.period} tabs={tabs} />
        </div>
        <Card>
          <DescriptionList
            layout="facts"
            items={[
              { term: words.name, description: record.name },
              { term: words.number, description: record.number },
              { term: words.period, description: words.asOf(record.from, record.to) },
            ]}
          />
        </Card>
        {record.activities.length === 0 ? (
          <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
        ) : (
          <Table
            id="activities"
            caption={words.title}
            captionHidden
            columns={Object.values(words.columns).map((label) => ({ label }))}
            rows={record.activities.map((one) => [
              formatDay(one.day),
              words.kinds[one.kind],
              one.withWhom,
              one.about,
              one.outcome,
            ])}
          />
        )}
        <div class="mp-no-print">
          <Buttons>
            <LinkButton href={`${RECORD_HREF}/record.pdf?months=${months}`}>{words.pdf}</LinkButton>
            <LinkButton href={`${RECORD_HREF}/record.csv?months=${months}`}>{words.csv}</LinkButton>
          </Buttons>
          <p class="mp-hint">{words.print}</p>
        </div>
      </Stack>
    </Page>
  )
}
