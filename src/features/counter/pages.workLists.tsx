import type { FormState } from '../../basics/formState.ts'
import { formatDay } from '../../basics/japaneseDay.ts'
import { Button, Card, EmptyState, Form, Notice, Page, Stack, Table, Tabs, TextArea } from '../../ui/index.ts'
import { fullName } from '../jobSeekers/index.ts'
import type { WorkList } from './readWorkLists.ts'
import {
  NOTICE_MAX_LENGTH,
  type OfficeChoice,
  UNDO_MINUTES,
  WORK_LIST_SHOWN,
  WORK_LISTS,
  type WorkListKey,
} from './rules.workLists.ts'
import { words } from './words.ts'
import { workListWords } from './words.workLists.ts'

interface WorkListPageProps {
  listKey: WorkListKey
  office: OfficeChoice
  list: WorkList
  canAct: boolean
  form?: FormState | undefined
  /** A notice that was just planned and can still be taken back. */
  planned?: { publicId: string; count: number } | undefined
  told?: { kind: 'success' | 'error'; text: string } | undefined
}

/** One work list, by office, with お知らせ to all on it. */
export function WorkListPage(props: WorkListPageProps) {
  const { listKey, office, list, canAct, form, planned, told } = props
  const { title, about } = WORK_LISTS[listKey]
  const base = `/counter/work-lists/${listKey}`
  return (
    <Page
      title={title}
      lead={about}
      breadcrumb={[{ label: words.home, href: '/counter' }, { label: title }]}
      errors={form}
      notices={
        !form &&
        (planned ? (
          <PlannedNotice planned={planned} base={base} />
        ) : (
          told && <Notice kind={told.kind}>{told.text}</Notice>
        ))
      }
    >
      <Stack>
        <Tabs
          label={workListWords.office}
          tabs={Object.entries(workListWords.offices).map(([value, label]) => ({
            label,
            href: `${base}?office=${value}`,
            current: value === office,
          }))}
        />
        {list.lines.length === 0 ? <EmptyState title={workListWords.empty} /> : <Lines list={list} title={title} />}
        {canAct && list.lines.length > 0 && <NoticeCard base={base} office={office} form={form} />}
      </Stack>
    </Page>
  )
}

function PlannedNotice({ planned, base }: { planned: { publicId: string; count: number }; base: string }) {
  return (
    <Notice kind="success">
      <p>{workListWords.planned(planned.count, UNDO_MINUTES)}</p>
      <Form action={`${base}/notices/${planned.publicId}/cancellation`}>
        <Button variant="secondary" size="small">
          {workListWords.undo}
        </Button>
      </Form>
    </Notice>
  )
}

function Lines({ list, title }: { list: WorkList; title: string }) {
  const { columns } = workListWords
  return (
    <Table
      id="work-list"
      caption={
        list.hasMore ? workListWords.more(WORK_LIST_SHOWN) : `${title} ${workListWords.found(list.lines.length)}`
      }
      dense
      rowHeader
      columns={[columns.name, columns.number, columns.validUntil].map((label) => ({ label }))}
      rows={list.lines.map((line) => [
        <a href={`/counter/job-seekers/${line.publicId}`}>{fullName(line)}</a>,
        line.number,
        formatDay(line.validUntil),
      ])}
    />
  )
}

function NoticeCard({ base, office, form }: { base: string; office: OfficeChoice; form: FormState | undefined }) {
  return (
    <Card title={workListWords.noticeTitle}>
      <Form action={`${base}/notices`}>
        <p>{workListWords.noticeLead(UNDO_MINUTES)}</p>
        <input type="hidden" name="office" value={office} />
        <TextArea name="body" label={workListWords.body} limit={NOTICE_MAX_LENGTH} form={form} required />
        <Button variant="secondary">{workListWords.send}</Button>
      </Form>
    </Card>
  )
}
