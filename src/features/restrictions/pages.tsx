import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, Notice, Page, Stack, TextArea } from '../../ui/index.ts'
import { BAN_TEXT_MAX_LENGTH, type Ban, canAppeal } from './rules.ban.ts'
import { words } from './words.ts'

/** 利用不可のお知らせ: all that a barred person can open. */
export function BarredPage({ ban, form, wasSent }: { ban: Ban; form?: FormState | undefined; wasSent: boolean }) {
  return (
    <Page
      title={words.title}
      lead={words.lead}
      errors={form}
      notices={wasSent && !form && <Notice kind="success">{words.sent}</Notice>}
    >
      <Stack>
        <Card>
          <DescriptionList
            items={[
              { term: words.since, description: formatInstant(ban.beganAt) },
              { term: words.reason, description: <p class="mp-prose">{ban.reason}</p> },
              { term: words.what, description: words.whatText },
            ]}
          />
          <p>{words.still}</p>
        </Card>
        <Card as="section" id="appeal" title={words.appealTitle}>
          {canAppeal(ban) ? <AppealForm form={form} /> : <AppealMade ban={ban} />}
        </Card>
        <Form action="/logout">
          <Button variant="secondary">{words.signOut}</Button>
        </Form>
      </Stack>
    </Page>
  )
}

function AppealForm({ form }: { form: FormState | undefined }) {
  return (
    <Form action="/barred">
      <p>{words.appealLead}</p>
      <TextArea name="appeal" label={words.appeal} limit={BAN_TEXT_MAX_LENGTH} form={form} required />
      <Button>{words.send}</Button>
    </Form>
  )
}

function AppealMade({ ban }: { ban: Ban }) {
  return (
    <DescriptionList
      items={[
        { term: words.appealedAt, description: ban.appealedAt ? formatInstant(ban.appealedAt) : '' },
        { term: words.appeal, description: <p class="mp-prose">{ban.appeal}</p> },
        {
          term: words.answer,
          description: ban.appealAnswer ? <p class="mp-prose">{ban.appealAnswer}</p> : words.noAnswer,
        },
      ]}
    />
  )
}
