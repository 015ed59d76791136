import type { FormState } from '../../basics/formState.ts'
import { formatDay } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  Form,
  Notice,
  RadioGroup,
  Table,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { postingInWords, type ShownPosting } from '../jobPostings/index.ts'
import type { FoundJobs } from './findJobs.ts'
import { PostingCard } from './pages.posting.tsx'
import { type AboutPerson, PersonPage } from './pages.state.tsx'
import { referralWords as words } from './words.referral.ts'

const base = (person: AboutPerson) => `/counter/job-seekers/${person.publicId}`

/** 求人を探す for a person, with 紹介 and おすすめ求人を送る on each line. */
export function JobsPage(props: { person: AboutPerson; typed: string; usesWishes: boolean; found: FoundJobs }) {
  const { person, typed, usesWishes, found } = props
  return (
    <PersonPage person={person} title={words.jobs.title}>
      <Card>
        <Form method="get" role="search" label={words.jobs.title} action={`${base(person)}/jobs`}>
          <input type="hidden" name="asked" value="1" />
          <TextField
            name="words"
            label={words.jobs.box}
            hint={words.jobs.hint}
            value={typed}
            autofocus
            spellcheck={false}
          />
          <Checkbox name="wishes" label={words.jobs.useWishes} checked={usesWishes} />
          <Button>{words.jobs.button}</Button>
        </Form>
      </Card>
      {found.postings.length === 0 ? (
        <EmptyState title={words.jobs.none}>{words.jobs.noneText}</EmptyState>
      ) : (
        <JobsTable person={person} found={found} />
      )}
    </PersonPage>
  )
}

function JobsTable({ person, found }: { person: AboutPerson; found: FoundJobs }) {
  const { columns } = words.jobs
  return (
    <Table
      id="jobs"
      caption={words.jobs.found(found.total)}
      dense
      rowHeader
      columns={[columns.posting, columns.place, columns.wage, columns.deadline, columns.actions].map((label) => ({
        label,
      }))}
      rows={found.postings.map((posting) => [
        <>
          <a href={`/jobs/${posting.publicId}`}>{posting.occupationTitle}</a>
          <span class="mp-counter-kana">{`${postingInWords.establishmentInWords(posting)}　${posting.number}`}</span>
        </>,
        posting.placeNames.join('、'),
        postingInWords.wageInWords(posting),
        formatDay(posting.applicationDeadline),
        <LineActions person={person} posting={posting} />,
      ])}
    />
  )
}

function LineActions({ person, posting }: { person: AboutPerson; posting: ShownPosting }) {
  return (
    <div class="mp-counter-line-actions">
      <a href={`${base(person)}/referral/${posting.publicId}`} aria-label={words.jobs.referOf(posting.occupationTitle)}>
        {words.jobs.refer}
      </a>
      <a
        href={`${base(person)}/recommendation/${posting.publicId}`}
        aria-label={words.jobs.recommendOf(posting.occupationTitle)}
      >
        {words.jobs.recommend}
      </a>
    </div>
  )
}

interface ChosenProps {
  person: AboutPerson
  posting: ShownPosting
  warnings: string[]
  obstacle?: string | undefined
  form?: FormState | undefined
}

const refusal = (obstacle: string | undefined) =>
  obstacle && (
    <Notice kind="warning" title={words.notPossible}>
      {obstacle}
    </Notice>
  )

/** 紹介: the posting, what to check, and the words for the 紹介状. */
export function ReferralPage({ person, posting, warnings, obstacle, form }: ChosenProps) {
  return (
    <PersonPage person={person} title={words.referral.title} form={form} notices={refusal(obstacle)}>
      <PostingCard posting={posting} warnings={warnings} />
      {!obstacle && (
        <Card title={words.checks}>
          <Form action={`${base(person)}/referral/${posting.publicId}`}>
            <ul>
              {words.checkLines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
            <TextArea
              name="selectionNote"
              label={words.referral.selectionNote}
              hint={words.referral.selectionHint}
              limit={500}
              form={form}
              optional
            />
            <Button>{words.referral.button}</Button>
          </Form>
        </Card>
      )}
    </PersonPage>
  )
}

/** おすすめ求人を送る: with a word of one's own, as オンラインハローワーク紹介 or just to look at. */
export function RecommendationPage({ person, posting, warnings, obstacle, form }: ChosenProps) {
  const { recommendation } = words
  return (
    <PersonPage person={person} title={recommendation.title} form={form} notices={refusal(obstacle)}>
      <PostingCard posting={posting} warnings={warnings} />
      {!obstacle && (
        <Card>
          <Form action={`${base(person)}/recommendation/${posting.publicId}`}>
            <RadioGroup
              name="kind"
              label={recommendation.kind}
              options={Object.entries(recommendation.kinds).map(([value, label]) => ({ value, label }))}
              value="online"
              form={form}
            />
            <TextArea
              name="comment"
              label={recommendation.comment}
              hint={recommendation.commentHint}
              limit={500}
              form={form}
              optional
            />
            <Button>{recommendation.button}</Button>
          </Form>
        </Card>
      )}
      <p>
        <a href={`/counter/matching-people/${posting.publicId}`}>{words.everyone.link}</a>
      </p>
    </PersonPage>
  )
}

/** お知らせを送る to one person. */
export function NoticePage({ person, form }: { person: AboutPerson; form?: FormState | undefined }) {
  return (
    <PersonPage person={person} title={words.notice.title} form={form}>
      <Card>
        <Form action={`${base(person)}/notice`}>
          <TextArea
            name="body"
            label={words.notice.body}
            hint={words.notice.hint}
            limit={1000}
            rows={8}
            form={form}
            required
          />
          <Button>{words.notice.button}</Button>
        </Form>
      </Card>
    </PersonPage>
  )
}
