import { ageOn, type DayString, formatDay, japaneseDay } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  Chip,
  EmptyState,
  Form,
  LinkButton,
  Notice,
  Page,
  SelectField,
  Stack,
  Table,
  TextField,
} from '../../ui/index.ts'
import { fullName, registrationOf } from '../jobSeekers/index.ts'
import { findPlaceName } from '../places/index.ts'
import type { FoundPeople } from './findPeople.ts'
import { FOUND_AT_MOST } from './rules.ts'
import { PURPOSES, type Purpose } from './rules.visit.ts'
import { words } from './words.ts'

type Person = FoundPeople['people'][number]

export interface SearchShown {
  typed: string
  purpose: Purpose
  found: FoundPeople | undefined
  now: Date
}

/** The one box of the counter: takes a scan, or anything that a person says about themselves. */
export function SearchBox({ typed, purpose }: { typed: string; purpose: Purpose }) {
  return (
    <Form action="/counter/job-seekers" label={words.search.title} role="search" class="mp-counter-search">
      <TextField
        name="key"
        label={words.search.box}
        hint={words.search.hint}
        value={typed}
        autofocus
        spellcheck={false}
      />
      <SelectField
        name="purpose"
        label={words.search.purpose}
        options={Object.entries(PURPOSES).map(([value, label]) => ({ value, label }))}
        value={purpose}
        prompt={false}
      />
      <Button>{words.search.button}</Button>
      <CameraScan />
    </Form>
  )
}

/** 受付票 through the camera of a tablet; shows itself only where the browser can read codes. */
function CameraScan() {
  const { camera } = words.search
  return (
    <mp-scan hidden data-field="key" data-looking={camera.looking} data-refused={camera.refused} class="mp-scan">
      <Button type="button" variant="secondary">
        {camera.start}
      </Button>
      <span hidden>
        <Button type="button" variant="secondary">
          {camera.stop}
        </Button>
      </span>
      <video class="mp-scan__picture" hidden playsinline muted />
      <p role="status" class="mp-hint" />
    </mp-scan>
  )
}

/** 求職者検索 */
export function JobSeekerSearchPage(props: SearchShown & { canRegister: boolean }) {
  const { typed, purpose, found, now, canRegister } = props
  return (
    <Page
      title={words.search.title}
      breadcrumb={[{ label: words.home, href: '/counter' }, { label: words.search.title }]}
    >
      <Stack>
        <Card>
          <SearchBox typed={typed} purpose={purpose} />
        </Card>
        {found && <Found found={found} purpose={purpose} now={now} />}
        {canRegister && (
          <Card title={words.search.newTitle}>
            <p>{words.search.newText}</p>
            <LinkButton href="/counter/registration">{words.search.register}</LinkButton>
          </Card>
        )}
      </Stack>
    </Page>
  )
}

/** Who else in the list has the same kana and date of birth. */
function doublesIn(people: readonly Person[]): Set<number> {
  const key = (person: Person) => `${person.searchKana} ${person.birthDay}`
  const counts = new Map<string, number>()
  for (const person of people) counts.set(key(person), (counts.get(key(person)) ?? 0) + 1)
  return new Set(people.filter((person) => counts.get(key(person))! > 1).map((person) => person.id))
}

function Found({ found, purpose, now }: { found: FoundPeople; purpose: Purpose; now: Date }) {
  const { people, hasMore, areNear } = found
  if (people.length === 0) return <EmptyState title={words.search.nobody}>{words.search.nobodyText}</EmptyState>
  const { columns } = words.search
  const today = japaneseDay(now)
  const doubles = doublesIn(people)
  return (
    <>
      {areNear && (
        <Notice kind="information" title={words.search.near}>
          {words.search.nearText}
        </Notice>
      )}
      <Table
        id="found"
        caption={hasMore ? words.search.more(FOUND_AT_MOST) : words.search.found(people.length)}
        dense
        rowHeader
        columns={[columns.name, columns.birthDay, columns.address, columns.number, columns.state].map((label) => ({
          label,
        }))}
        rows={people.map((person) => rowOf(person, purpose, today, doubles.has(person.id)))}
      />
    </>
  )
}

function rowOf(person: Person, purpose: Purpose, today: DayString, isDouble: boolean) {
  const place = findPlaceName(person.placeCode) ?? ''
  return [
    <>
      <a href={`/counter/job-seekers/${person.publicId}?purpose=${purpose}`}>{fullName(person)}</a>
      <span class="mp-counter-kana">{`${person.familyNameKana} ${person.givenNameKana}`}</span>
    </>,
    `${formatDay(person.birthDay)} ${words.search.age(ageOn(person.birthDay, today))}`,
    person.address.startsWith(place) ? person.address : place + person.address,
    person.number,
    <>
      {words.states[registrationOf(person, today)]}
      {isDouble && <Chip kind="warning">{words.search.double}</Chip>}
    </>,
  ]
}
