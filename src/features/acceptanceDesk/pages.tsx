import { formatInstant } from '../../basics/japaneseDay.ts'
import { EmptyState, Notice, Page, Pager, Stack, Table, Tabs } from '../../ui/index.ts'
import { PURPOSES, type SubmissionPurpose } from '../postingEditor/index.ts'
import { DESK_VIEWS, type DeskView } from './rules.ts'
import { words } from './words.ts'

const BASE = '/counter/postings'

export interface DeskLine {
  publicId: string
  title: string
  establishmentName: string
  purpose: SubmissionPurpose
  sentAt: Date | null
  holderName: string | null
}

interface DeskListPageProps {
  lines: DeskLine[]
  view: DeskView
  page: number
  hasMore: boolean
  told?: string | undefined
}

/** 受理待ちの求人 */
export function DeskListPage({ lines, view, page, hasMore, told }: DeskListPageProps) {
  const { columns } = words.list
  return (
    <Page
      title={words.list.title}
      lead={words.list.lead}
      breadcrumb={[{ label: words.home, href: '/counter' }, { label: words.list.title }]}
      notices={told && <Notice kind="success">{told}</Notice>}
    >
      <Stack>
        <Tabs
          label={words.list.views}
          tabs={Object.entries(DESK_VIEWS).map(([key, label]) => ({
            label,
            href: `${BASE}?view=${key}`,
            current: key === view,
          }))}
        />
        {lines.length === 0 ? (
          <EmptyState title={words.list.empty} />
        ) : (
          <Table
            id="desk"
            caption={words.list.title}
            captionHidden
            dense
            rowHeader
            columns={Object.values(columns).map((label) => ({ label }))}
            rows={lines.map((line) => [
              <a href={`${BASE}/${line.publicId}`}>{line.title}</a>,
              line.establishmentName,
              PURPOSES[line.purpose],
              line.sentAt ? formatInstant(line.sentAt) : '',
              line.holderName ?? words.list.noHolder,
            ])}
          />
        )}
        <Pager current={page} last={hasMore ? page + 1 : page} href={(to) => `${BASE}?view=${view}&page=${to}`} />
      </Stack>
    </Page>
  )
}
