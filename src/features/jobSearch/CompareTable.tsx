import type { Child } from 'hono/jsx'
import { Chips, LinkButton, Table } from '../../ui/index.ts'
import { type ShownPosting, postingInWords as say } from '../jobPostings/index.ts'
import { words } from './words.ts'

const { compared } = words

function overtimeInWords({ overtimeHours }: ShownPosting): string {
  if (overtimeHours === null) return compared.none
  return overtimeHours === 0 ? compared.noOvertime : compared.overtimeHours(overtimeHours)
}

/** What is compared, in the order in which people decide. */
const ROWS: [label: string, value: (posting: ShownPosting) => Child | undefined][] = [
  [compared.establishment, say.establishmentInWords],
  [compared.wage, say.wageInWords],
  [compared.base, ({ sheet }) => say.yenRange(sheet.pay.baseLowest, sheet.pay.baseHighest)],
  [compared.employmentType, say.employmentInWords],
  [compared.place, ({ placeNames }) => placeNames.join('、')],
  [compared.station, say.stationInWords],
  [compared.hours, say.hoursInWords],
  [compared.overtime, overtimeInWords],
  [compared.daysOff, say.daysOffInWords],
  [compared.age, say.ageInWords],
  [compared.traits, (posting) => <Chips items={say.tagsOf(posting)} kind="quiet" label={compared.traits} />],
  [compared.openings, ({ openingsCount }) => (openingsCount === null ? '' : compared.persons(openingsCount))],
  [compared.deadline, ({ applicationDeadline }) => say.dayInWords(applicationDeadline)],
  [compared.number, ({ number }) => number],
]

interface CompareTableProps {
  postings: readonly ShownPosting[]
  /** The address of a posting's page. */
  href(posting: ShownPosting): string
  /** Further rows at the end, with a value for each posting in turn. */
  more?: readonly { label: string; values: readonly string[] }[]
}

/** Postings side by side. */
export function CompareTable({ postings, href, more = [] }: CompareTableProps) {
  const rows = ROWS.map(([label, value]) => [label, ...postings.map((posting) => value(posting) || compared.none)])
  const moreRows = more.map(({ label, values }) => [label, ...values.map((value) => value || compared.none)])
  const links = postings.map((posting) => (
    <LinkButton href={href(posting)} size="small">
      {compared.show}
    </LinkButton>
  ))
  return (
    <Table
      id="compared"
      caption={words.compareTitle}
      captionHidden
      rowHeader
      columns={[{ label: compared.item }, ...postings.map(({ occupationTitle }) => ({ label: occupationTitle }))]}
      rows={[...rows, ...moreRows, [compared.page, ...links]]}
    />
  )
}
