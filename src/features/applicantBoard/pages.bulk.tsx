import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, EmptyState, Form, LinkButton, Notice, Page, Stack, TextArea } from '../../ui/index.ts'
import { BODY_LIMIT, type Candidate, type Recipients } from './rules.ts'
import { words } from './words.ts'

const BASE = '/employer/bulk-messages'
const breadcrumb = (title: string) => [
  { label: words.home, href: '/employer' },
  { label: words.board.title, href: '/employer/applicant-board' },
  { label: title },
]

interface WritePageProps {
  recipients: Recipients
  /** Public ids of the applications, as they were chosen. */
  chosen: readonly string[]
  form?: FormState | undefined
}

/** 一斉メッセージ: one text to several applicants. */
export function WriteBulkPage({ recipients, chosen, form }: WritePageProps) {
  const { reached, gone, doubles } = recipients
  return (
    <Page title={words.write.title} lead={words.write.lead} breadcrumb={breadcrumb(words.write.title)} errors={form}>
      <Stack>
        {reached.length === 0 ? (
          <EmptyState
            title={words.write.nobody}
            actions={<LinkButton href="/employer/applicant-board">{words.write.toBoard}</LinkButton>}
          >
            {words.write.nobodyText}
          </EmptyState>
        ) : (
          <Card as="section" id="recipients" title={words.write.recipients(reached.length)}>
            <People people={reached} />
            {doubles > 0 && <p>{words.write.doubles(doubles)}</p>}
          </Card>
        )}
        {gone.length > 0 && (
          <Card as="section" id="gone" title={words.write.gone}>
            <People people={gone} />
          </Card>
        )}
        {reached.length > 0 && (
          <Card>
            <Form action={BASE}>
              {chosen.map((id) => (
                <input type="hidden" name="to" value={id} />
              ))}
              <TextArea name="body" label={words.write.body} limit={BODY_LIMIT} rows={8} form={form} required />
              <Button>{words.write.next}</Button>
            </Form>
          </Card>
        )}
      </Stack>
    </Page>
  )
}

function People({ people }: { people: readonly Pick<Candidate, 'name' | 'postingTitle'>[] }) {
  return (
    <ul>
      {people.map(({ name, postingTitle }) => (
        <li>
          {name}（{postingTitle}）
        </li>
      ))}
    </ul>
  )
}

interface PreviewPageProps {
  publicId: string
  body: string
  people: { name: string; postingTitle: string; sentAt: Date | null }[]
  isSent: boolean
}

/** 一斉メッセージの確認: exactly what goes to whom; afterwards, what went. */
export function PreviewBulkPage({ publicId, body, people, isSent }: PreviewPageProps) {
  const sent = people.filter(({ sentAt }) => sentAt !== null).length
  return (
    <Page
      title={words.preview.title}
      breadcrumb={breadcrumb(words.preview.title)}
      notices={
        isSent && (
          <Notice kind="success">
            {words.preview.sent(sent)}
            {sent < people.length && words.preview.skipped(people.length - sent)}
          </Notice>
        )
      }
    >
      <Stack>
        <Card as="section" id="text" title={words.preview.heading(people.length)}>
          <p class="mp-lines">{body}</p>
        </Card>
        <Card as="section" id="people" title={words.preview.people}>
          <People people={people} />
        </Card>
        {isSent ? (
          <LinkButton href="/employer/applicant-board">{words.write.toBoard}</LinkButton>
        ) : (
          <>
            <p>{words.preview.again}</p>
            <Buttons>
              <Form action={`${BASE}/${publicId}/sending`}>
                <Button>{words.preview.send(people.length)}</Button>
              </Form>
              <Form action={`${BASE}/${publicId}/cancellation`}>
                <Button variant="secondary">{words.preview.cancel}</Button>
              </Form>
            </Buttons>
          </>
        )}
      </Stack>
    </Page>
  )
}
