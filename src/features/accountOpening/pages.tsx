import { emptyForm, type FormState } from '../../basics/formState.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  Form,
  LinkButton,
  Notice,
  Page,
  PasswordField,
  TextField,
} from '../../ui/index.ts'
import { NEW_PASSWORD_HINT } from '../accounts/index.ts'
import { words } from './words.ts'

const breadcrumb = (label: string) => [{ label: 'トップ', href: '/' }, { label }]

/** アカウント仮登録 */
export function AskForKeyPage({ form = emptyForm }: { form?: FormState }) {
  return (
    <Page title={words.title} breadcrumb={breadcrumb(words.title)} errors={form} errorOrder={['agree', 'email']}>
      <Card>
        <Form action="/account-opening">
          <p>{words.agreeLead}</p>
          <ul>
            <li>
              <a href="/privacy">プライバシーポリシー</a>
            </li>
            <li>
              <a href="/terms">利用規約</a>
            </li>
          </ul>
          <Checkbox name="agree" value="yes" label={words.agree} hint={words.agreeHint} form={form} required />
          <p>{words.lead}</p>
          <TextField
            name="email"
            label={words.email}
            type="email"
            form={form}
            hint={words.emailHint}
            autocomplete="username"
            required
          />
          <Button>{words.next}</Button>
        </Form>
      </Card>
    </Page>
  )
}

/** パスワード登録 */
export function RegisterPasswordPage({ form = emptyForm, mailFrom }: { form?: FormState; mailFrom: string }) {
  return (
    <Page
      title={words.passwordTitle}
      breadcrumb={breadcrumb(words.passwordTitle)}
      errors={form}
      errorOrder={['password', 'passwordAgain', 'key']}
    >
      <Card>
        <Form action="/account-opening/password">
          <p>{words.passwordLead}</p>
          <PasswordField
            name="password"
            label={words.password}
            form={form}
            hint={NEW_PASSWORD_HINT}
            autocomplete="new-password"
            required
          />
          <PasswordField
            name="passwordAgain"
            label={words.passwordAgain}
            form={form}
            autocomplete="new-password"
            required
          />
          <TextField
            name="key"
            label={words.key}
            form={form}
            hint={words.keyHint}
            autocomplete="one-time-code"
            required
          />
          <Buttons>
            <Button>{words.complete}</Button>
            <LinkButton href="/account-opening">{words.startAgain}</LinkButton>
          </Buttons>
        </Form>
      </Card>
      <Notice kind="information" title={words.mailHelpTitle}>
        <ul>
          {words.mailHelp(mailFrom).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Notice>
    </Page>
  )
}
