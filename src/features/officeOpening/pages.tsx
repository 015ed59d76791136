import { emptyForm, type FormState } from '../../basics/formState.ts'
import { Button, Card, DateGroup, Form, LinkButton, Page, TextField } from '../../ui/index.ts'
import { Agreement } from '../accountOpening/index.ts'
import { MailHelp } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** ハローワークをご利用中の方のマイページ開設 */
export function AskForOpeningPage({ form = emptyForm, mailFrom }: { form?: FormState; mailFrom: string }) {
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: words.top, href: '/' }, { label: words.title }]}
      errors={form}
      errorOrder={['agree', 'email', 'birthDay']}
    >
      <Card>
        <Form action="/office-opening">
          {words.lead.map((line) => (
            <p>{line}</p>
          ))}
          <Agreement form={form} />
          <TextField
            name="email"
            label={words.email}
            type="email"
            form={form}
            hint={words.emailHint}
            autocomplete="username"
            required
          />
          <DateGroup
            name="birthDay"
            label={words.birthDay}
            example={words.birthDayExample}
            form={form}
            birthday
            required
          />
          <Button>{words.next}</Button>
        </Form>
      </Card>
      <MailHelp mailFrom={mailFrom} waiting={false} />
      <Card>
        <p>{words.notYet}</p>
        <LinkButton href="/account-opening">{words.newHere}</LinkButton>
      </Card>
    </Page>
  )
}

/** マイページ開設完了 */
export function OpenedPage() {
  return (
    <Page title={words.doneTitle} breadcrumb={[{ label: words.doneTitle }]}>
      <Card>
        {words.done.map((line) => (
          <p>{line}</p>
        ))}
        <LinkButton href="/my-page" variant="primary">
          {words.home}
        </LinkButton>
      </Card>
    </Page>
  )
}
