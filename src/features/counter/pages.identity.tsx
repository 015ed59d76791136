import type { FormState } from '../../basics/formState.ts'
import { Button, Card, DescriptionList, Form, Notice } from '../../ui/index.ts'
import { DocumentField } from './pages.mailbox.tsx'
import { type AboutPerson, PersonPage } from './pages.state.tsx'
import { identityWords as words } from './words.identity.ts'

/** 本人確認: which document was seen, and then the ID. */
export function IdentityPage(props: { person: AboutPerson; isOpen: boolean; email?: string; form?: FormState }) {
  const { person, isOpen, email, form } = props
  return (
    <PersonPage
      person={person}
      title={words.title}
      form={form}
      notices={email !== undefined && <Notice kind="success">{words.checked}</Notice>}
    >
      <Card>
        {email !== undefined && <DescriptionList items={[{ term: words.id, description: email, strong: true }]} />}
        {!isOpen && <p>{words.noAccount}</p>}
        {isOpen && email === undefined && (
          <Form action={`/counter/job-seekers/${person.publicId}/identity`}>
            <p>{words.lead}</p>
            <DocumentField form={form} />
            <Button>{words.check}</Button>
          </Form>
        )}
      </Card>
      {isOpen && (
        <p>
          <a href={`/counter/job-seekers/${person.publicId}/sign-in-settings`}>{words.signInSettings}</a>
        </p>
      )}
    </PersonPage>
  )
}
