import type { FormState } from '../../basics/formState.ts'
import { Button, Card, Form, SelectField, TextArea } from '../../ui/index.ts'
import { type AboutPerson, PersonPage } from './pages.state.tsx'
import { handoverWords as words } from './words.handover.ts'

/** 利用安定所の引き継ぎ: where to, and what they should know there. */
export function HandoverPage(props: {
  person: AboutPerson
  offices: { number: string; name: string }[]
  form?: FormState | undefined
}) {
  const { person, offices, form } = props
  return (
    <PersonPage person={person} title={words.title} form={form}>
      <Card>
        <Form action={`/counter/job-seekers/${person.publicId}/handover`}>
          <p>{words.lead}</p>
          <SelectField
            name="office"
            label={words.office}
            options={offices.map(({ number, name }) => ({ value: number, label: name }))}
            form={form}
            required
          />
          <TextArea name="note" label={words.note} hint={words.noteHint} limit={1000} form={form} optional />
          <Button>{words.handOver}</Button>
        </Form>
      </Card>
    </PersonPage>
  )
}
