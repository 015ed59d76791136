import { formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import { Button, Card, EmptyState, Form, Page, Stack, Table, TextField } from '../../ui/index.ts'
import { registrationOf } from '../jobSeekers/index.ts'
import { FOUND_AT_MOST } from './rules.ts'
import { words } from './words.ts'

export interface FoundPerson {
  publicId: string
  number: string
  familyName: string
  givenName: string
  familyNameKana: string
  givenNameKana: string
  birthDay: string
  validUntil: string
  lapsedOn: string | null
}

/** 求職者検索: one box that also takes the scan of a 受付票. */
export function JobSeekerSearchPage(props: { typed: string; found: FoundPerson[] | undefined; now: Date }) {
  const { typed, found, now } = props
  return (
    <Page
      title={words.search.title}
      breadcrumb={[{ label: words.home, href: '/counter' }, { label: words.search.title }]}
    >
      <Stack>
        <Card>
          <Form method="get" role="search" label={words.search.title} action="/counter/job-seekers">
            <TextField
              name="key"
              label={words.search.box}
              hint={words.search.hint}
              value={typed}
              autofocus
              spellcheck={false}
            />
            <Button>{words.search.button}</Button>
          </Form>
        </Card>
        {found && <FoundPeople found={found} now={now} />}
      </Stack>
    </Page>
  )
}

function FoundPeople({ found, now }: { found: FoundPerson[]; now: Date }) {
  if (found.length === 0) return <EmptyState title={words.search.nobody}>{words.search.nobodyText}</EmptyState>
  const { columns } = words.search
  const shown = found.slice(0, FOUND_AT_MOST)
  return (
    <Table
      id="found"
      caption={found.length > FOUND_AT_MOST ? words.search.more(FOUND_AT_MOST) : words.search.found(found.length)}
      dense
      rowHeader
      columns={[columns.name, columns.kana, columns.number, columns.birthDay, columns.state].map((label) => ({
        label,
      }))}
      rows={shown.map((person) => [
        <a href={`/counter/job-seekers/${person.publicId}`}>{`${person.familyName} ${person.givenName}`}</a>,
        `${person.familyNameKana} ${person.givenNameKana}`,
        person.number,
        formatDay(person.birthDay),
        words.states[registrationOf(person, japaneseDay(now))],
      ])}
    />
  )
}
