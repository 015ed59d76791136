import { emptyForm, type FormState } from '../../basics/formState.ts'
import {
  Button,
  Buttons,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  Notice,
  Page,
  PasswordField,
  TextField,
} from '../../ui/index.ts'
import { NEW_PASSWORD_LABELS, NewPasswordFields } from '../accounts/index.ts'
import { KeyField, MailHelp } from '../verificationKeys/index.ts'
import { words } from './words.ts'

const ACCOUNT = '/my-page/settings/account'

const above = [
  { label: words.home, href: '/my-page' },
  { label: words.settings, href: '/my-page/settings' },
]

/** アカウントを編集 */
export function AccountPage({ email, message }: { email: string; message?: string | undefined }) {
  return (
    <Page
      title={words.edit}
      breadcrumb={[...above, { label: words.edit }]}
      notices={message && <Notice kind="success">{message}</Notice>}
    >
      <Card>
        <DescriptionList
          items={[
            { term: words.email, description: email },
            { term: words.password, description: words.passwordHidden },
          ]}
        />
        <Buttons>
          <LinkButton href={`${ACCOUNT}/email`}>{words.changeEmail}</LinkButton>
          <LinkButton href={`${ACCOUNT}/password`}>{words.changePassword}</LinkButton>
        </Buttons>
      </Card>
    </Page>
  )
}

const stepOf = (label: string) => [...above, { label: words.edit, href: ACCOUNT }, { label }]

function CurrentPassword({ form }: { form: FormState }) {
  return (
    <PasswordField
      name="currentPassword"
      label={words.currentPassword}
      form={form}
      autocomplete="current-password"
      required
    />
  )
}

/** Asked for once: the page of a warning carries a sealed word that it was right. */
function CurrentPasswordOnce({ form }: { form: FormState }) {
  const confirmation = form.values._confirmed
  if (typeof confirmation !== 'string') return <CurrentPassword form={form} />
  return (
    <>
      <input type="hidden" name="_confirmed" value={confirmation} />
      <p>{words.currentPasswordConfirmed}</p>
    </>
  )
}

export function ChangeEmailPage({ form = emptyForm }: { form?: FormState }) {
  return (
    <Page
      title={words.emailTitle}
      breadcrumb={stepOf(words.emailTitle)}
      errors={form}
      errorOrder={['email', 'currentPassword']}
    >
      <Card>
        <Form action={`${ACCOUNT}/email`}>
          <p>{words.emailLead}</p>
          <TextField
            name="email"
            label={words.newEmail}
            type="email"
            form={form}
            hint={words.newEmailHint}
            autocomplete="email"
            required
          />
          <CurrentPassword form={form} />
          <Buttons layout="step">
            <LinkButton href={ACCOUNT}>{words.cancel}</LinkButton>
            <Button>{words.next}</Button>
          </Buttons>
        </Form>
      </Card>
    </Page>
  )
}

export function ConfirmEmailPage({ form = emptyForm, mailFrom }: { form?: FormState; mailFrom: string }) {
  return (
    <Page title={words.keyTitle} breadcrumb={stepOf(words.keyTitle)} errors={form}>
      <Card>
        <Form action={`${ACCOUNT}/email/key`}>
          <p>{words.keyLead}</p>
          <KeyField form={form} />
          <Buttons>
            <Button>{words.complete}</Button>
            <LinkButton href={`${ACCOUNT}/email`}>{words.startAgain}</LinkButton>
          </Buttons>
        </Form>
      </Card>
      <MailHelp mailFrom={mailFrom} waiting />
    </Page>
  )
}

export function ChangePasswordPage({ form = emptyForm }: { form?: FormState }) {
  return (
    <Page
      title={words.passwordTitle}
      breadcrumb={stepOf(words.passwordTitle)}
      errors={form}
      errorOrder={['currentPassword', 'password', 'passwordAgain']}
    >
      <Card>
        <Form action={`${ACCOUNT}/password`}>
          <p>{words.passwordLead}</p>
          <CurrentPasswordOnce form={form} />
          <NewPasswordFields labels={NEW_PASSWORD_LABELS} form={form} />
          <Buttons layout="step">
            <LinkButton href={ACCOUNT}>{words.cancel}</LinkButton>
            <Button>{words.complete}</Button>
          </Buttons>
        </Form>
      </Card>
    </Page>
  )
}
