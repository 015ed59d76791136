import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '../../basics/formState.ts'
import { formatTimeOfDay } from '../../basics/japaneseDay.ts'
import { Button, Buttons, Card, Form, LinkButton, Notice, Page, PasswordField, TextField } from '../../ui/index.ts'
import { KeyField, MailHelp } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** Why a try did not lead on. */
export type ShownRefusal =
  | { outcome: 'wrong'; triesLeft: number }
  | { outcome: 'locked'; until: Date }
  | { outcome: 'disabled' | 'periodOver' | 'addressInUse' }

const breadcrumb = (label: string) => [
  { label: words.top, href: '/' },
  { label: words.signIn, href: '/login' },
  { label },
]

function noticeOf(refusal: ShownRefusal): Child {
  switch (refusal.outcome) {
    case 'wrong':
      return undefined
    case 'locked':
      return (
        <Notice kind="error" title={words.lockedTitle}>
          <p>{words.locked(formatTimeOfDay(refusal.until))}</p>
        </Notice>
      )
    case 'disabled':
      return (
        <Notice kind="error" title={words.lockedTitle} actions={<Offices />}>
          <p>{words.disabled}</p>
        </Notice>
      )
    case 'periodOver':
      return <PeriodOverNotice />
    case 'addressInUse':
      return (
        <Notice kind="warning" title={words.inUseTitle} actions={<LinkButton href="/login">{words.signIn}</LinkButton>}>
          <p>{words.inUse}</p>
        </Notice>
      )
  }
}

const Offices = () => <LinkButton href="/offices">{words.offices}</LinkButton>

/** From the 31st day on: where to turn (H6). */
function PeriodOverNotice() {
  return (
    <Notice
      kind="warning"
      title={words.periodOverTitle}
      actions={
        <>
          <Offices />
          <LinkButton href="/account-opening">{words.newHere}</LinkButton>
        </>
      }
    >
      {words.periodOver.map((line) => (
        <p>{line}</p>
      ))}
    </Notice>
  )
}

/** アカウント再登録 */
export function ProvePage(props: { form?: FormState; refusal?: ShownRefusal; mailFrom: string }) {
  const { refusal, mailFrom } = props
  const form = { ...(props.form ?? emptyForm) }
  if (refusal?.outcome === 'wrong') form.errors = { ...form.errors, password: words.wrong(refusal.triesLeft) }
  return (
    <Page
      title={words.reopenTitle}
      breadcrumb={breadcrumb(words.reopenTitle)}
      errors={form}
      errorOrder={['email', 'password']}
      refused={refusal !== undefined}
      notices={refusal && noticeOf(refusal)}
    >
      <Card>
        <Form action="/account-reopening">
          {words.reopenLead.map((line) => (
            <p>{line}</p>
          ))}
          <TextField name="email" label={words.id} type="email" form={form} autocomplete="username" required />
          <PasswordField name="password" label={words.password} form={form} autocomplete="current-password" required />
          <Buttons layout="step">
            <LinkButton href="/login">{words.cancel}</LinkButton>
            <Button>{words.next}</Button>
          </Buttons>
        </Form>
      </Card>
      <MailHelp mailFrom={mailFrom} waiting={false} />
    </Page>
  )
}

/** 認証キー入力 */
export function ReopenPage({ form = emptyForm, mailFrom }: { form?: FormState; mailFrom: string }) {
  return (
    <Page title={words.keyTitle} breadcrumb={breadcrumb(words.keyTitle)} errors={form}>
      <Card>
        <Form action="/account-reopening/key">
          <p>{words.keyLead}</p>
          <KeyField form={form} />
          <Buttons>
            <Button>{words.complete}</Button>
            <LinkButton href="/account-reopening">{words.startAgain}</LinkButton>
          </Buttons>
        </Form>
      </Card>
      <MailHelp mailFrom={mailFrom} waiting />
    </Page>
  )
}
