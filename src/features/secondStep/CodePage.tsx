import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, Checkbox, Form, LinkButton, Notice, Page, TextField } from '../../ui/index.ts'
import { words } from './words.ts'

interface CodePageProps {
  mailFrom: string
  form?: FormState
  /** Whether another one has just been sent. */
  resent?: boolean
}

interface Place {
  /** Where the one-time password is sent; `${action}/again` asks for another. */
  action: string
  breadcrumb: { label: string; href?: string }[]
  finish: string
  back: { label: string; href: string }
  below?: Child
}

/** ワンタイムパスワード入力 at login: nobody is logged in yet. */
export function SignInCodePage(props: CodePageProps) {
  const form = props.form ?? emptyForm
  const place: Place = {
    action: '/login/one-time-password',
    breadcrumb: [{ label: words.top, href: '/' }, { label: words.signIn, href: '/login' }, { label: words.codeTitle }],
    finish: words.finishSignIn,
    back: { label: words.startAgain, href: '/login' },
    below: <Checkbox name="trust" label={words.trust} hint={words.trustHint} form={form} />,
  }
  return <CodePage {...props} form={form} place={place} />
}

/** ワンタイムパスワード入力 before 二段階の確認 is switched on. */
export function SwitchOnCodePage(props: CodePageProps) {
  const settings = '/my-page/settings/second-step'
  const place: Place = {
    action: `${settings}/one-time-password`,
    breadcrumb: [
      { label: words.home, href: '/my-page' },
      { label: words.settings, href: '/my-page/settings' },
      { label: words.title, href: settings },
      { label: words.codeTitle },
    ],
    finish: words.finishSwitchOn,
    back: { label: words.cancel, href: settings },
  }
  return <CodePage {...props} form={props.form ?? emptyForm} place={place} />
}

function CodePage({ form, place, mailFrom, resent }: CodePageProps & { form: FormState; place: Place }) {
  return (
    <Page
      title={words.codeTitle}
      breadcrumb={place.breadcrumb}
      errors={form}
      errorOrder={['code']}
      notices={resent && <Notice kind="success">{words.resent}</Notice>}
    >
      <Card>
        <Form action={place.action}>
          <p>{words.codeLead}</p>
          <TextField
            name="code"
            label={words.code}
            form={form}
            hint={words.codeHint}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
            spellcheck={false}
            required
          />
          {place.below}
          <Buttons layout="step">
            <LinkButton href={place.back.href}>{place.back.label}</LinkButton>
            <Button>{place.finish}</Button>
          </Buttons>
        </Form>
      </Card>
      <Card title={words.resendTitle}>
        <ul>
          {words.resendHelp(mailFrom).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <Form action={`${place.action}/again`}>
          <Button variant="secondary">{words.resend}</Button>
        </Form>
        <p>{words.recovery}</p>
      </Card>
    </Page>
  )
}
