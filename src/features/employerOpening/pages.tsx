import { emptyForm, type FormState } from '../../basics/formState.ts'
import { Button, Card, Form, Page, TextField } from '../../ui/index.ts'
import { Agreement } from '../accountOpening/index.ts'
import { words } from './words.ts'

/** 求人者マイページの開設 */
export function AskForEmployerKeyPage({ form = emptyForm }: { form?: FormState }) {
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: words.top, href: '/' }, { label: words.title }]}
      errors={form}
      errorOrder={['agree', 'email']}
    >
      <Card>
        <Form action="/employer/account-opening">
          <Agreement form={form} />
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
      <Card title={words.whoTitle}>
        <ul>
          {words.who.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
    </Page>
  )
}
