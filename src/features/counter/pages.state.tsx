import type { Child } from 'hono/jsx'
import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import {
  Button,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  Page,
  QrCode,
  Stack,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { fullName } from '../jobSeekers/index.ts'
import { BAN_TEXT_MAX_LENGTH, type Ban } from '../restrictions/index.ts'
import { briefWords } from './words.brief.ts'
import { stateWords } from './words.state.ts'
import { words } from './words.ts'

/** Who a page of the counter is about. */
export interface AboutPerson {
  publicId: string
  number: string
  familyName: string
  givenName: string
}

/** A page about one person, a step below 求職者の状況. */
export function PersonPage(props: {
  person: AboutPerson
  title: string
  form?: FormState | undefined
  notices?: Child
  children?: Child
}) {
  const { person, title, form, notices, children } = props
  const brief = `/counter/job-seekers/${person.publicId}`
  return (
    <Page
      title={title}
      lead={briefWords.lead(fullName(person), person.number)}
      breadcrumb={[
        { label: words.home, href: '/counter' },
        { label: words.search.title, href: '/counter/job-seekers' },
        { label: briefWords.title, href: brief },
        { label: title },
      ]}
      errors={form}
      notices={notices}
    >
      <Stack>
        {children}
        <p>
          <a href={brief}>{stateWords.back}</a>
        </p>
      </Stack>
    </Page>
  )
}

/** 利用不可: beginning it, or answering the appeal and ending it. */
export function BanPage({
  person,
  ban,
  form,
}: {
  person: AboutPerson
  ban: Ban | undefined
  form?: FormState | undefined
}) {
  return (
    <PersonPage person={person} title={stateWords.ban.title} form={form}>
      {ban ? <StandingBan person={person} ban={ban} form={form} /> : <NewBan person={person} form={form} />}
    </PersonPage>
  )
}

function NewBan({ person, form }: { person: AboutPerson; form: FormState | undefined }) {
  return (
    <Card>
      <Form action={`/counter/job-seekers/${person.publicId}/ban`}>
        <p>{stateWords.ban.lead}</p>
        <ul>
          {stateWords.ban.effects.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <TextArea
          name="reason"
          label={stateWords.ban.reason}
          hint={stateWords.ban.reasonHint}
          limit={BAN_TEXT_MAX_LENGTH}
          form={form}
          required
        />
        <Button variant="danger">{stateWords.ban.begin}</Button>
      </Form>
    </Card>
  )
}

function StandingBan({ person, ban, form }: { person: AboutPerson; ban: Ban; form: FormState | undefined }) {
  const { ban: text } = stateWords
  const base = `/counter/job-seekers/${person.publicId}/ban`
  return (
    <>
      <Card>
        <DescriptionList
          items={[
            { term: text.since, description: formatInstant(ban.beganAt) },
            { term: text.reason, description: <p class="mp-prose">{ban.reason}</p> },
            {
              term: text.appeal,
              description: ban.appeal ? <p class="mp-prose">{ban.appeal}</p> : text.noAppeal,
            },
            ...(ban.appealAnswer
              ? [{ term: text.answer, description: <p class="mp-prose">{ban.appealAnswer}</p> }]
              : []),
          ]}
        />
      </Card>
      {ban.appealedAt && !ban.appealAnsweredAt && (
        <Card title={text.keep}>
          <Form action={`${base}/appeal-answer`}>
            <TextArea
              name="answer"
              label={text.answer}
              hint={text.answerHint}
              limit={BAN_TEXT_MAX_LENGTH}
              form={form}
              required
            />
            <Button variant="secondary">{text.keep}</Button>
          </Form>
        </Card>
      )}
      <Card title={text.end}>
        <Form action={`${base}/end`}>
          <p>{text.endText}</p>
          <Button>{text.end}</Button>
        </Form>
      </Card>
    </>
  )
}

/** メールアドレス登録, or for a person who left more than 30 days ago マイページを再開設. */
export function MailAddressPage(props: {
  person: AboutPerson & { storedEmail: string | undefined }
  isReopening: boolean
  form?: FormState | undefined
  openingUrl: string
}) {
  const { person, isReopening, form, openingUrl } = props
  const { address } = stateWords
  return (
    <PersonPage person={person} title={isReopening ? address.reopenTitle : address.title} form={form}>
      <Card>
        <Form action={`/counter/job-seekers/${person.publicId}/mail-address`}>
          <p>{isReopening ? address.reopenLead : address.lead}</p>
          {person.storedEmail && <Notice kind="information">{address.stored(person.storedEmail)}</Notice>}
          <TextField
            name="email"
            label={address.email}
            type="email"
            form={form}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <Button>{isReopening ? address.reopen : address.store}</Button>
        </Form>
      </Card>
      <Card title={address.checks}>
        <ul>
          {address.checkLines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <p>{address.pageCode}</p>
        <QrCode text={openingUrl} label={address.codeLabel} />
        <LinkButton href="/office-opening">{openingUrl}</LinkButton>
      </Card>
    </PersonPage>
  )
}
