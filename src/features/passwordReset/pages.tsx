import { emptyForm, type FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, Form, LinkButton, Page, TextField } from '../../ui/index.ts'
import { NEW_PASSWORD_LABELS, NewPasswordFields } from '../accounts/index.ts'
import { KeyField, MailHelp } from '../verificationKeys/index.ts'
import { words } from './words.ts'

const breadcrumb = (label: string) => [
  { label: words.top, href: '/' },
  { label: words.signIn, href: '/login' },
  { label },
]

/** 求職者マイページパスワード再登録 */
export function AskForKeyPage({ form = emptyForm, mailFrom }: { form?: FormState; mailFrom: string }) {
  return (
    <Page title={words.askTitle} breadcrumb={breadcrumb(words.askTitle)} errors={form}>
      <Card>
        <Form action="/password-reset">
          {words.askLead.map((line) => (
            <p>{line}</p>
          ))}
          <TextField
            name="email"
            label={words.id}
            type="email"
            form={form}
            hint={words.idHint}
            autocomplete="username"
            required
          />
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

/** パスワード再登録 */
export function ResetPasswordPage({ form = emptyForm, mailFrom }: { form?: FormState; mailFrom: string }) {
  return (
    <Page
      title={words.resetTitle}
      breadcrumb={breadcrumb(words.resetTitle)}
      errors={form}
      errorOrder={['password', 'passwordAgain', 'key']}
    >
      <Card>
        <Form action="/password-reset/new-password">
          <p>{words.resetLead}</p>
          <NewPasswordFields labels={NEW_PASSWORD_LABELS} form={form} />
          <KeyField form={form} />
          <Buttons>
            <Button>{words.complete}</Button>
            <LinkButton href="/password-reset">{words.startAgain}</LinkButton>
          </Buttons>
        </Form>
      </Card>
      <MailHelp mailFrom={mailFrom} waiting />
    </Page>
  )
}
