import { emptyForm, type FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, LinkButton, Notice, Page, PasswordField } from '../../ui/index.ts'
import { RegistrationFacts } from '../jobSeekers/index.ts'
import type { MyData, ShownView } from './collectMyData.ts'
import { words } from './words.ts'

export const BASE = '/my-page/my-data'

const breadcrumb = (label?: string) => [
  { label: words.home, href: '/my-page' },
  { label: words.settings, href: '/my-page/settings' },
  { label: words.title, ...(label && { href: BASE }) },
  ...(label ? [{ label }] : []),
]

/** The part of 各種設定 that leads here. */
export function MyDataSection() {
  return (
    <Card title={words.title} as="section" id="my-data">
      <p>{words.lead}</p>
      <LinkButton href={BASE}>{words.open}</LinkButton>
    </Card>
  )
}

/** 私のデータ */
export function MyDataPage(props: {
  form?: FormState
  tickets?: { readable: string; machine: string }
  isGone?: boolean
}) {
  const { form = emptyForm, tickets, isGone } = props
  return (
    <Page
      title={words.title}
      breadcrumb={breadcrumb()}
      lead={words.lead}
      errors={form}
      notices={
        isGone && (
          <Notice kind="warning" title={words.goneTitle}>
            {words.gone}
          </Notice>
        )
      }
    >
      <Card title={words.download}>
        {tickets ? (
          <Notice kind="success" title={words.readyTitle}>
            <p>{words.ready}</p>
            <ul>
              <li>
                <a href={`${BASE}/readable?ticket=${tickets.readable}`}>{words.readable}</a>
              </li>
              <li>
                <a href={`${BASE}/machine?ticket=${tickets.machine}`}>{words.machine}</a>
              </li>
            </ul>
          </Notice>
        ) : (
          <Form action={BASE}>
            <PasswordField
              name="currentPassword"
              label={words.password}
              hint={words.passwordHint}
              form={form}
              autocomplete="current-password"
              required
            />
            <Button>{words.prepare}</Button>
          </Form>
        )}
      </Card>
      <Card title={words.views.title}>
        <p>{words.views.lead}</p>
        <LinkButton href={`${BASE}/views`}>{words.views.title}</LinkButton>
      </Card>
      <Card title={words.documents}>
        <p>{words.documentsLead}</p>
        <LinkButton href={`${BASE}/resume`}>{words.resume}</LinkButton>{' '}
        <LinkButton href={`${BASE}/career-record`}>{words.careerRecord}</LinkButton>
      </Card>
    </Page>
  )
}

/** Who has looked at the person's data, in words. */
export function ViewsPage({ views }: { views: ShownView[] }) {
  return (
    <Page title={words.views.title} breadcrumb={breadcrumb(words.views.title)} lead={words.views.lead}>
      <Card>
        <ViewList views={views} />
      </Card>
    </Page>
  )
}

function ViewList({ views }: { views: ShownView[] }) {
  if (views.length === 0) return <p>{words.views.empty}</p>
  return (
    <DescriptionList
      items={views.map(({ at, who, part }) => ({ term: formatInstant(at), description: `${who}：${part}` }))}
    />
  )
}

/** Everything of the person to read. */
export function ReadablePage({ data, now }: { data: MyData; now: Date }) {
  return (
    <Page title={words.title} breadcrumb={breadcrumb(words.download)} lead={words.asOf(formatInstant(now))}>
      <RegistrationFacts values={data.values} />
      <Card title={words.messages}>
        {data.messages.length === 0 ? (
          <p>{words.noMessages}</p>
        ) : (
          <DescriptionList
            items={data.messages.map(({ sentAt, sender, body }) => ({
              term: `${formatInstant(sentAt)} ${words.senders[sender] ?? sender}`,
              description: <span class="mp-lines">{body}</span>,
            }))}
          />
        )}
      </Card>
      <Card title={words.views.title}>
        <ViewList views={data.views} />
      </Card>
    </Page>
  )
}
