import { addDays, ageOn, formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import { Button, Card, Chip, DescriptionList, Form, Notice } from '../../ui/index.ts'
import { fullName } from '../jobSeekers/index.ts'
import { findPlaceName } from '../places/index.ts'
import type { Brief } from './readBrief.ts'
import { maskEmail } from './rules.mask.ts'
import { briefWords as words } from './words.brief.ts'
import { mergeWords } from './words.merge.ts'

/** The left column of 求職者の状況: who this is and in which state. */
export function PersonColumn({ brief }: { brief: Brief }) {
  return (
    <>
      <StateCard brief={brief} />
      <WhoCard brief={brief} />
      <WishesCard brief={brief} />
    </>
  )
}

function pageState({ accountId, accountClosedAt, storedEmail }: Brief['person']): string {
  if (accountClosedAt) return words.pageClosed(formatDay(japaneseDay(accountClosedAt)))
  if (accountId !== null) return words.pageOpen
  return storedEmail ? words.storedEmail(storedEmail) : words.noPage
}

function Limits({ brief }: { brief: Brief }) {
  const { restrictedSince, ban } = brief
  if (!restrictedSince && !ban) return words.noLimits
  return (
    <>
      {ban && <Chip kind="error">{words.banned(formatDay(japaneseDay(ban.beganAt)))}</Chip>}
      {restrictedSince && <Chip kind="warning">{words.restricted(formatDay(japaneseDay(restrictedSince)))}</Chip>}
    </>
  )
}

function StateCard({ brief }: { brief: Brief }) {
  const { person, registration } = brief
  const until = formatDay(person.validUntil)
  return (
    <Card as="section" id="state" title={words.state}>
      <DescriptionList
        layout="compact"
        items={[
          {
            term: words.registration,
            strong: true,
            description: registration === 'active' ? words.active(until) : words.lapsed(until),
          },
          { term: words.limits, description: <Limits brief={brief} /> },
          { term: words.publication, description: person.isPublished ? words.published : words.unpublished },
          { term: words.page, description: pageState(person) },
          {
            term: words.lastSignIn,
            description: person.lastSignedInAt ? formatInstant(person.lastSignedInAt) : words.never,
          },
          { term: words.kind, description: words.kinds[person.registrantKind] },
          { term: words.consents, description: <Consents person={person} /> },
        ]}
      />
    </Card>
  )
}

function Consents({ person }: { person: Brief['person'] }) {
  const provided = [
    person.providedToMunicipalities && words.municipalities,
    person.providedToAgencies && words.agencies,
  ].filter(Boolean)
  return (
    <ul class="mp-counter-list">
      <li>{words.officeContact(person.acceptsOfficeContact === true)}</li>
      <li>{words.trainingMail(person.acceptsTrainingMail === true)}</li>
      <li>{words.provided(provided.join('・') || words.noProvision)}</li>
    </ul>
  )
}

function WhoCard({ brief }: { brief: Brief }) {
  const { person, today, doubles } = brief
  const place = findPlaceName(person.placeCode) ?? ''
  const address = person.address.startsWith(place) ? person.address : place + person.address
  return (
    <Card as="section" id="who" title={words.who}>
      <DescriptionList
        layout="compact"
        items={[
          { term: words.kana, description: `${person.familyNameKana} ${person.givenNameKana}` },
          {
            term: words.birthDay,
            description: `${formatDay(person.birthDay)}　${words.age(ageOn(person.birthDay, today))}`,
          },
          { term: words.address, description: [address, person.building].filter(Boolean).join(' ') },
          {
            term: words.phone,
            description: [person.mobilePhone, person.phone].filter(Boolean).join('、') || words.none,
          },
          { term: words.email, description: person.email ? maskEmail(person.email) : words.noEmail },
          { term: words.office, description: person.officeName ?? words.noOffice },
          { term: words.assigned, description: brief.assignedTo ?? words.nobody },
        ]}
      />
      {doubles.length > 0 && <Doubles brief={brief} />}
      {brief.merges.map((merge) => (
        <MergeNotice brief={brief} merge={merge} />
      ))}
    </Card>
  )
}

function Doubles({ brief: { person, doubles } }: { brief: Brief }) {
  return (
    <Notice kind="warning" title={words.doubles}>
      <ul>
        {doubles.map((double) => (
          <li>
            <a href={`/counter/job-seekers/${double.publicId}`}>{`${fullName(double)}（${double.number}）`}</a>{' '}
            <a
              href={`/counter/job-seekers/${person.publicId}/merge/${double.publicId}`}
              aria-label={`${mergeWords.action} ${double.number}`}
            >
              {mergeWords.action}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** A registration that was joined into this one, while it can still be taken out again. */
function MergeNotice({ brief, merge }: { brief: Brief; merge: Brief['merges'][number] }) {
  const lastDay = addDays(japaneseDay(merge.undoUntil), -1)
  return (
    <Notice kind="information">
      <p>{mergeWords.merged(merge.number, formatDay(lastDay))}</p>
      <Form action={`/counter/job-seekers/${brief.person.publicId}/merges/${merge.publicId}/undoing`}>
        <Button variant="secondary" size="small">
          {mergeWords.undo}
        </Button>
      </Form>
    </Notice>
  )
}

function WishesCard({ brief }: { brief: Brief }) {
  const { person, wishes } = brief
  const places = (person.wishedPlaces ?? []).map((code) => findPlaceName(code) ?? code)
  const wage =
    person.wageUnit && person.wageLowest !== null
      ? words.yen(words.wageUnits[person.wageUnit], person.wageLowest)
      : words.none
  return (
    <Card as="section" id="wishes" title={words.wishes}>
      <DescriptionList
        layout="compact"
        items={[
          { term: words.occupations, description: wishes.occupations.join('、') || words.none },
          { term: words.places, description: places.join('、') || words.none },
          { term: words.wage, description: wage },
          { term: words.qualifications, description: wishes.qualifications.join('、') || words.none },
        ]}
      />
    </Card>
  )
}
