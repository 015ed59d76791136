import type { FormState } from '../../basics/formState.ts'
import { formatDay } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  Choice,
  EmptyState,
  Form,
  Notice,
  Page,
  SelectField,
  Stack,
  Table,
  TextArea,
} from '../../ui/index.ts'
import { fullName } from '../jobSeekers/index.ts'
import type { WorkList } from './readWorkLists.ts'
import {
  NOTICE_MAX_LENGTH,
  UNDO_MINUTES,
  WORK_LIST_SHOWN,
  WORK_LISTS,
  type WorkListFilter,
  type WorkListKey,
} from './rules.workLists.ts'
import { words } from './words.ts'
import { workListWords } from './words.workLists.ts'

interface WorkListPageProps {
  listKey: WorkListKey
  filter: WorkListFilter
  list: WorkList
  /** Whom the people who are ticked can be given to. */
  colleagues: { id: number; name: string }[]
  canAct: boolean
  form?: FormState | undefined
  /** A notice that was just planned and can still be taken back. */
  planned?: { publicId: string; count: number } | undefined
  told?: { kind: 'success' | 'error'; text: string } | undefined
}

/** One work list, by office, with お知らせ to all on it. */
export function WorkListPage(props: WorkListPageProps) {
  const { listKey, filter, list, colleagues, canAct, form, planned, told } = props
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
        <FilterCard base={base} filter={filter} />
        {list.lines.length === 0 ? (
          <EmptyState title={workListWords.empty} />
        ) : (
          <Form action={`${base}/assignments`}>
            <HiddenFilter filter={filter} />
            <Lines list={list} title={title} canAct={canAct} />
            {canAct && <AssignmentFields colleagues={colleagues} form={form} />}
          </Form>
        )}
        {canAct && list.lines.length > 0 && <NoticeCard base={base} filter={filter} form={form} />}
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

function HiddenFilter({ filter: { office, kind, assigned } }: { filter: WorkListFilter }) {
  return (
    <>
      <input type="hidden" name="office" value={office} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="assigned" value={assigned} />
    </>
  )
}

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** 絞り込み: chosen for now, or saved for this list and this member of the staff. */
function FilterCard({ base, filter }: { base: string; filter: WorkListFilter }) {
  const { choices } = workListWords
  return (
    <Card>
      <Form method="get" action={base} label={workListWords.filter} class="mp-counter-filter">
        <SelectField
          name="office"
          label={workListWords.office}
          options={optionsOf(choices.office)}
          value={filter.office}
          prompt={false}
        />
        <SelectField
          name="kind"
          label={workListWords.kind}
          options={optionsOf(choices.kind)}
          value={filter.kind}
          prompt={false}
        />
        <SelectField
          name="assigned"
          label={workListWords.assigned}
          options={optionsOf(choices.assigned)}
          value={filter.assigned}
          prompt={false}
        />
        <Button variant="secondary">{workListWords.narrow}</Button>
      </Form>
      <Form action={`${base}/filter`}>
        <HiddenFilter filter={filter} />
        <Button variant="secondary" size="small">
          {workListWords.saveFilter}
        </Button>
      </Form>
    </Card>
  )
}

function Lines({ list, title, canAct }: { list: WorkList; title: string; canAct: boolean }) {
  const { columns } = workListWords
  const found = `${title} ${workListWords.found(list.lines.length)}`
  return (
    <Table
      id="work-list"
      caption={list.hasMore ? workListWords.more(WORK_LIST_SHOWN) : found}
      dense
      rowHeader
      columns={[
        columns.name,
        columns.number,
        columns.validUntil,
        columns.assigned,
        ...(canAct ? [columns.tick] : []),
      ].map((label) => ({ label }))}
      rows={list.lines.map((line) => [
        <a href={`/counter/job-seekers/${line.publicId}`}>{fullName(line)}</a>,
        line.number,
        formatDay(line.validUntil),
        line.assignedTo ?? workListWords.nobody,
        ...(canAct
          ? [
              <Choice
                type="checkbox"
                checked={false}
                name="people"
                id={`people-${line.publicId}`}
                label={workListWords.tick(fullName(line))}
                value={line.publicId}
              />,
            ]
          : []),
      ])}
    />
  )
}

function AssignmentFields(props: { colleagues: { id: number; name: string }[]; form: FormState | undefined }) {
  const { colleagues, form } = props
  return (
    <>
      <SelectField
        name="staff"
        label={workListWords.assignTo}
        options={[
          ...colleagues.map(({ id, name }) => ({ value: String(id), label: name })),
          { value: 'nobody', label: workListWords.nobody },
        ]}
        form={form}
      />
      <Button variant="secondary">{workListWords.assign}</Button>
    </>
  )
}

function NoticeCard(props: { base: string; filter: WorkListFilter; form: FormState | undefined }) {
  const { base, filter, form } = props
  return (
    <Card title={workListWords.noticeTitle}>
      <Form action={`${base}/notices`}>
        <p>{workListWords.noticeLead(UNDO_MINUTES)}</p>
        <HiddenFilter filter={filter} />
        <TextArea name="body" label={workListWords.body} limit={NOTICE_MAX_LENGTH} form={form} required />
        <Button variant="secondary">{workListWords.send}</Button>
      </Form>
    </Card>
  )
}
