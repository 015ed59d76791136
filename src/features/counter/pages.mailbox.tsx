import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, EmptyState, Form, Page, SelectField, Table, TextField } from '../../ui/index.ts'
import {
  COOLING_OFF_HOURS,
  IDENTITY_DOCUMENTS,
  type IdentityDocument,
  mayApprove,
  type OpenAddressChange,
  type WaitingAddressChange,
} from '../identityRepair/index.ts'
import { fullName } from '../jobSeekers/index.ts'
import { type AboutPerson, PersonPage } from './pages.state.tsx'
import { mayDecide, type Staff } from './rules.visit.ts'
import { identityWords } from './words.identity.ts'
import { mailboxWords as words } from './words.mailbox.ts'
import { words as counterWords } from './words.ts'

const base = (person: AboutPerson) => `/counter/job-seekers/${person.publicId}/mailbox`

/** 確認した書類 */
export function DocumentField({ form }: { form: FormState | undefined }) {
  return (
    <SelectField
      name="document"
      label={identityWords.document}
      options={Object.entries(IDENTITY_DOCUMENTS).map(([value, label]) => ({ value, label }))}
      form={form}
      required
    />
  )
}

/** メールを受け取れない方: the form of the first person, or where the change stands. */
export function LostMailboxPage(props: {
  person: AboutPerson
  staff: Staff
  change: OpenAddressChange | undefined
  isOpen: boolean
  form?: FormState | undefined
}) {
  const { person, staff, change, isOpen, form } = props
  return (
    <PersonPage person={person} title={words.title} form={form}>
      {change ? (
        <StandingChange person={person} staff={staff} change={change} />
      ) : (
        <Card>{isOpen ? <AskForm person={person} form={form} /> : <p>{words.noAccount}</p>}</Card>
      )}
    </PersonPage>
  )
}

function AskForm({ person, form }: { person: AboutPerson; form: FormState | undefined }) {
  return (
    <Form action={base(person)}>
      <p>{words.lead(COOLING_OFF_HOURS)}</p>
      <TextField
        name="email"
        label={words.email}
        type="email"
        form={form}
        autocomplete="off"
        spellcheck={false}
        required
      />
      <DocumentField form={form} />
      <Button>{words.ask}</Button>
    </Form>
  )
}

function stateOf(change: OpenAddressChange, staff: Staff): string {
  if (change.dueAt) return words.due(formatInstant(change.dueAt))
  return change.askedBy === staff.id ? words.waitingOwn : words.waiting
}

function StandingChange({ person, staff, change }: { person: AboutPerson; staff: Staff; change: OpenAddressChange }) {
  const canApprove = !change.confirmedAt && mayDecide(staff) && mayApprove(staff, change.askedBy)
  return (
    <>
      <Card title={words.state}>
        <p>{stateOf(change, staff)}</p>
        <DescriptionList
          items={[
            { term: words.newAddress, description: change.newEmail, strong: true },
            { term: words.askedBy, description: change.askedByName },
            { term: words.askedAt, description: formatInstant(change.askedAt) },
            { term: words.document, description: IDENTITY_DOCUMENTS[change.identityCheck as IdentityDocument] ?? '' },
          ]}
        />
        <Form action={`${base(person)}/cancellation`}>
          <Button variant="secondary">{words.cancel}</Button>
        </Form>
      </Card>
      {canApprove && (
        <Card title={words.approveTitle}>
          <Form action={`${base(person)}/approval`}>
            <p>{words.approveLead}</p>
            <Button>{words.approve}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}

/** メールアドレスの変更: what waits for a second person, oldest first. */
export function AddressChangesPage({ waiting }: { waiting: WaitingAddressChange[] }) {
  const { columns } = words
  return (
    <Page
      title={words.listTitle}
      lead={words.listAbout}
      breadcrumb={[{ label: counterWords.home, href: '/counter' }, { label: words.listTitle }]}
    >
      {waiting.length === 0 ? (
        <EmptyState title={words.listEmpty} />
      ) : (
        <Table
          id="address-changes"
          caption={words.listTitle}
          captionHidden
          dense
          rowHeader
          columns={[columns.name, columns.number, columns.askedBy, columns.askedAt].map((label) => ({ label }))}
          rows={waiting.map((one) => [
            <a href={`/counter/job-seekers/${one.publicId}/mailbox`}>{fullName(one)}</a>,
            one.number,
            [one.officeName, one.askedByName].filter(Boolean).join('　'),
            formatInstant(one.askedAt),
          ])}
        />
      )}
    </Page>
  )
}
