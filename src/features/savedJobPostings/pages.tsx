import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, Chips, Form, LinkButton, Notice, Page, Stack, Table, TextArea } from '../../ui/index.ts'
import { type ShownPosting, postingInWords as say } from '../jobPostings/index.ts'
import { FEWEST_COMPARED, MOST_COMPARED, NOTE_MAX_LENGTH } from './rules.ts'
import { FAVOURITES_HREF, SAVED_POSTINGS_HREF } from './SaveParts.tsx'
import { words } from './words.ts'

interface Saved {
  posting: ShownPosting
  note: string
}

const breadcrumb = (last: string) => [
  { label: words.home, href: '/my-page' },
  { label: words.activity, href: '/my-page/job-applications' },
  { label: words.favourites, href: FAVOURITES_HREF },
  { label: last },
]

/** What is compared, in the order in which people decide. */
const ROWS: [label: string, value: (saved: Saved) => unknown][] = [
  [words.rows.establishment, ({ posting }) => say.establishmentInWords(posting)],
  [words.rows.wage, ({ posting }) => say.wageInWords(posting)],
  [words.rows.base, ({ posting: { sheet } }) => say.yenRange(sheet.pay.baseLowest, sheet.pay.baseHighest)],
  [words.rows.employmentType, ({ posting }) => say.employmentInWords(posting)],
  [words.rows.place, ({ posting }) => posting.placeNames.join('、')],
  [words.rows.station, ({ posting }) => say.stationInWords(posting)],
  [words.rows.hours, ({ posting }) => say.hoursInWords(posting)],
  [words.rows.overtime, ({ posting }) => words.overtime(posting.overtimeHours)],
  [words.rows.daysOff, ({ posting }) => say.daysOffInWords(posting)],
  [words.rows.age, ({ posting }) => say.ageInWords(posting)],
  [words.rows.traits, ({ posting }) => <Chips items={say.tagsOf(posting)} kind="quiet" label={words.rows.traits} />],
  [words.rows.openings, ({ posting }) => posting.openingsCount && words.persons(posting.openingsCount)],
  [words.rows.deadline, ({ posting }) => say.dayInWords(posting.applicationDeadline)],
  [words.rows.number, ({ posting }) => posting.number],
  [words.rows.note, ({ note }) => note],
]

/** 求人の比較: two to four favourites side by side; prints as it stands. */
export function ComparePage({ saved, chosen }: { saved: Saved[]; chosen: number }) {
  const isEnough = saved.length >= FEWEST_COMPARED
  const isWrong = !isEnough || chosen > MOST_COMPARED
  return (
    <Page
      title={words.compareTitle}
      breadcrumb={breadcrumb(words.compareTitle)}
      notices={isWrong && <Notice kind="warning">{words.compareCount(isEnough ? chosen : saved.length)}</Notice>}
    >
      <Stack>
        {isEnough && (
          <Table
            id="compared"
            caption={words.compareTitle}
            captionHidden
            rowHeader
            columns={[{ label: words.item }, ...saved.map(({ posting }) => ({ label: posting.occupationTitle }))]}
            rows={[
              ...ROWS.map(([label, value]) => [label, ...saved.map((one) => (value(one) as string) || words.none)]),
              [
                words.rows.page,
                ...saved.map(({ posting }) => (
                  <LinkButton href={`/my-page/jobs/${posting.publicId}`} size="small">
                    {words.show}
                  </LinkButton>
                )),
              ],
            ]}
          />
        )}
        {isEnough && <p>{words.comparePrint}</p>}
        <Buttons>
          <LinkButton href={FAVOURITES_HREF}>{words.back}</LinkButton>
        </Buttons>
      </Stack>
    </Page>
  )
}

/** A note for oneself on one favourite. */
export function NotePage({ saved, form }: { saved: Saved; form?: FormState }) {
  const { posting, note } = saved
  return (
    <Page title={words.noteTitle} breadcrumb={breadcrumb(words.noteTitle)} errors={form}>
      <Card as="section" id="note-card" title={posting.occupationTitle}>
        <p>{say.establishmentInWords(posting)}</p>
        <Form action={`${SAVED_POSTINGS_HREF}/${posting.publicId}/note`}>
          <div class="mp-stack">
            <TextArea
              name="note"
              label={words.note}
              form={form}
              value={note}
              limit={NOTE_MAX_LENGTH}
              hint={words.noteHint}
            />
            <Buttons>
              <Button>{words.save}</Button>
              <LinkButton href={FAVOURITES_HREF}>{words.back}</LinkButton>
            </Buttons>
          </div>
        </Form>
      </Card>
    </Page>
  )
}
