import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, Form, LinkButton, Notice, Page, Stack, TextArea } from '../../ui/index.ts'
import { type ShownPosting, postingInWords as say } from '../jobPostings/index.ts'
import { CompareTable } from '../jobSearch/index.ts'
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
          <CompareTable
            postings={saved.map(({ posting }) => posting)}
            href={({ publicId }) => `/my-page/jobs/${publicId}`}
            more={[{ label: words.note, values: saved.map(({ note }) => note) }]}
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
