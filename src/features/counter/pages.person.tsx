import type { FormState } from '../../basics/formState.ts'
import { ageOn, formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, Notice, Page, Stack, Table, TextArea } from '../../ui/index.ts'
import { registrationOf } from '../jobSeekers/index.ts'
import type { FoundPerson } from './pages.search.tsx'
import { words } from './words.ts'

export interface ShownApplication {
  publicId: string
  postingTitle: string
  establishmentName: string | null
  kindName: string
  stateName: string
  appliedAt: Date
}

export interface ShownReport {
  interviewOn: string
  postingTitle: string
  reportedAt: Date
  isCounted: boolean
  objectedAt: Date | null
  decision: 'upheld' | 'rejected' | null
}

export interface PersonBrief extends FoundPerson {
  officeName: string | null
  isPublished: boolean
  accountId: number | null
  accountClosedAt: Date | null
  address: string
  building: string | null
  mobilePhone: string | null
  phone: string | null
  wishes: { occupations: string[]; qualifications: string[] }
  open: ShownApplication[]
  ended: ShownApplication[]
  reports: ShownReport[]
  restrictedSince: Date | undefined
  now: Date
}

/** 求職者の状況: who, how the registration stands, what is under way, and what the counter can do. */
export function PersonPage(props: {
  person: PersonBrief
  canAct: boolean
  form?: FormState | undefined
  told?: string | undefined
}) {
  const { person, canAct, form, told } = props
  return (
    <Page
      title={words.person.title}
      lead={`${person.familyName} ${person.givenName} 様　${person.number}`}
      breadcrumb={[
        { label: words.home, href: '/counter' },
        { label: words.search.title, href: '/counter/job-seekers' },
        { label: words.person.title },
      ]}
      errors={form}
      notices={told && !form && <Notice kind="success">{told}</Notice>}
    >
      <Stack>
        <WhoCard person={person} />
        <RestrictionCard person={person} canAct={canAct} form={form} />
        <ApplicationsTable id="open" title={words.person.openApplications} applications={person.open} />
        <ApplicationsTable id="ended" title={words.person.endedApplications} applications={person.ended} />
        <NoShowTable reports={person.reports} />
      </Stack>
    </Page>
  )
}

function pageState({ accountId, accountClosedAt }: PersonBrief): string {
  if (accountId === null) return words.person.noPage
  return accountClosedAt ? words.person.pageClosed(formatDay(japaneseDay(accountClosedAt))) : words.person.pageOpen
}

function WhoCard({ person }: { person: PersonBrief }) {
  const today = japaneseDay(person.now)
  const state = words.states[registrationOf(person, today)]
  const list = (items: string[]) => (items.length > 0 ? items.join('、') : words.person.none)
  return (
    <Card as="section" id="who" title={words.person.who}>
      <DescriptionList
        layout="facts"
        items={[
          {
            term: words.person.registration,
            description: `${state}（${words.person.until(formatDay(person.validUntil))}）`,
          },
          {
            term: words.person.publication,
            description: person.isPublished ? words.person.published : words.person.unpublished,
          },
          { term: words.person.page, description: pageState(person) },
          { term: words.person.office, description: person.officeName ?? words.person.noOffice },
        ]}
      />
      <DescriptionList
        items={[
          { term: words.person.number, description: person.number },
          { term: words.person.name, description: `${person.familyName} ${person.givenName}` },
          { term: words.person.kana, description: `${person.familyNameKana} ${person.givenNameKana}` },
          {
            term: words.person.birthDay,
            description: `${formatDay(person.birthDay)}　${words.person.years(ageOn(person.birthDay, today))}`,
          },
          { term: words.person.address, description: [person.address, person.building].filter(Boolean).join(' ') },
          { term: words.person.phone, description: person.mobilePhone ?? person.phone ?? words.person.none },
          { term: words.person.occupations, description: list(person.wishes.occupations) },
          { term: words.person.qualifications, description: list(person.wishes.qualifications) },
        ]}
      />
    </Card>
  )
}

function RestrictionCard({
  person,
  canAct,
  form,
}: {
  person: PersonBrief
  canAct: boolean
  form?: FormState | undefined
}) {
  return (
    <Card as="section" id="restriction" title={words.person.restriction}>
      {!person.restrictedSince && <p>{words.person.notRestricted}</p>}
      {person.restrictedSince && <p>{words.person.restrictedSince(formatDay(japaneseDay(person.restrictedSince)))}</p>}
      {person.restrictedSince && canAct && (
        <Form action={`/counter/job-seekers/${person.publicId}/restriction-lifting`}>
          <TextArea
            name="liftNote"
            label={words.person.note}
            hint={words.person.noteHint}
            rows={3}
            limit={500}
            form={form}
            required
          />
          <Button>{words.person.lift}</Button>
        </Form>
      )}
    </Card>
  )
}

function ApplicationsTable(props: { id: string; title: string; applications: ShownApplication[] }) {
  const { applicationColumns: columns } = words.person
  return (
    <Card as="section" id={props.id} title={props.title}>
      {props.applications.length === 0 ? (
        <p>{words.person.noApplications}</p>
      ) : (
        <Table
          id={`${props.id}-table`}
          caption={props.title}
          captionHidden
          dense
          rowHeader
          columns={[columns.posting, columns.firm, columns.kind, columns.state, columns.appliedAt].map((label) => ({
            label,
          }))}
          rows={props.applications.map((application) => [
            application.postingTitle,
            application.establishmentName ?? '',
            application.kindName,
            application.stateName,
            formatDay(japaneseDay(application.appliedAt)),
          ])}
        />
      )}
    </Card>
  )
}

function reportState({ isCounted, objectedAt, decision }: ShownReport): string {
  if (decision) return words.person[decision]
  if (objectedAt) return words.person.objected
  return isCounted ? words.person.counted : words.person.notCounted
}

function NoShowTable({ reports }: { reports: ShownReport[] }) {
  if (reports.length === 0) return null
  const { noShowColumns: columns } = words.person
  return (
    <Card as="section" id="no-shows" title={words.person.noShows}>
      <Table
        id="no-show-table"
        caption={words.person.noShows}
        captionHidden
        dense
        rowHeader
        columns={[columns.interviewOn, columns.posting, columns.reportedAt, columns.state].map((label) => ({ label }))}
        rows={reports.map((report) => [
          formatDay(report.interviewOn),
          report.postingTitle,
          formatInstant(report.reportedAt),
          reportState(report),
        ])}
      />
    </Card>
  )
}
