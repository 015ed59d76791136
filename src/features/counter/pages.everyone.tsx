import type { FormState } from '../../basics/formState.ts'
import { Button, Card, EmptyState, Form, Notice, Page, Stack, Table, TextArea } from '../../ui/index.ts'
import type { ShownPosting } from '../jobPostings/index.ts'
import { fullName } from '../jobSeekers/index.ts'
import { BULK_AT_MOST, BULK_UNDO_MINUTES, COMMENT_MAX_LENGTH, type MatchingPerson } from '../recommendations/index.ts'
import { PostingCard } from './pages.posting.tsx'
import { referralWords } from './words.referral.ts'
import { words as counterWords } from './words.ts'

const words = referralWords.everyone

/** Names in the preview; the count is of all. */
export const EVERYONE_SHOWN = 30

interface EveryonePageProps {
  posting: ShownPosting
  people: MatchingPerson[]
  /** The order that was just placed and can still be taken back. */
  planned: string | undefined
  done: string | undefined
  form?: FormState | undefined
}

/** 希望の合う方全員におすすめ求人を送る: the posting, whom it suits and how many, a word, and the button. */
export function EveryonePage({ posting, people, planned, done, form }: EveryonePageProps) {
  const base = `/counter/matching-people/${posting.publicId}`
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: counterWords.home, href: '/counter' }, { label: words.title }]}
      errors={form}
      notices={!form && <Told base={base} planned={planned} done={done} />}
    >
      <Stack>
        <PostingCard posting={posting} warnings={[]} />
        <p>{words.lead}</p>
        {people.length === 0 ? <EmptyState title={words.nobody} /> : <Names people={people} />}
        {people.length > 0 && !planned && (
          <Card>
            <Form action={base}>
              <p>{words.undoNote(BULK_UNDO_MINUTES)}</p>
              <TextArea
                name="comment"
                label={referralWords.recommendation.comment}
                hint={referralWords.recommendation.commentHint}
                limit={COMMENT_MAX_LENGTH}
                form={form}
                optional
              />
              <Button>{words.button}</Button>
            </Form>
          </Card>
        )}
      </Stack>
    </Page>
  )
}

function Told({ base, planned, done }: { base: string; planned: string | undefined; done: string | undefined }) {
  if (planned && /^[\w-]{22}$/.test(planned))
    return (
      <Notice kind="success">
        <p>{words.planned(BULK_UNDO_MINUTES)}</p>
        <Form action={`${base}/orders/${planned}/cancellation`}>
          <Button variant="secondary" size="small">
            {words.undo}
          </Button>
        </Form>
      </Notice>
    )
  if (done === 'cancelled') return <Notice kind="success">{words.undone}</Notice>
  return done === 'tooLate' ? <Notice kind="error">{words.tooLate}</Notice> : null
}

function Names({ people }: { people: MatchingPerson[] }) {
  const shown = people.slice(0, EVERYONE_SHOWN)
  return (
    <Card title={words.found(people.length, BULK_AT_MOST)}>
      <Table
        id="people"
        caption={words.shown(shown.length)}
        dense
        rowHeader
        columns={[{ label: words.name }, { label: words.number }]}
        rows={shown.map((person) => [
          <a href={`/counter/job-seekers/${person.publicId}`}>{fullName(person)}</a>,
          person.number,
        ])}
      />
    </Card>
  )
}
