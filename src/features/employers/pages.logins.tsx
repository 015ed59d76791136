import type { FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
import { Button, Buttons, Card, Form, Notice, Page, RadioGroup, Stack, Table, TextField } from '../../ui/index.ts'
import { type EmployerRole, ROLES } from './rules.ts'
import { loginWords as words } from './words.logins.ts'

const BASE = '/employer/logins'

export interface LoginLine {
  id: number
  email: string
  role: EmployerRole
  lastSignedInAt: Date | null
}

export interface LoginsPageProps {
  logins: LoginLine[]
  invitations: { publicId: string; email: string; role: EmployerRole; invitedAt: Date }[]
  ownId: number
  isAdministrator: boolean
  form?: FormState | undefined
  told?: string | undefined
  problem?: string | undefined
}

/** ログインする方の管理 */
export function LoginsPage(props: LoginsPageProps) {
  const { told, problem, isAdministrator } = props
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumb={[{ label: words.home, href: '/employer' }, { label: words.title }]}
      errors={props.form}
      errorOrder={['email', 'role']}
      notices={(told || problem) && <Notice kind={problem ? 'warning' : 'success'}>{problem ?? told}</Notice>}
    >
      <Stack>
        <LoginTable {...props} />
        {!isAdministrator && <p>{words.membersRead}</p>}
        {isAdministrator && <Invitations invitations={props.invitations} />}
        {isAdministrator && <InviteCard form={props.form} />}
      </Stack>
    </Page>
  )
}

function LoginTable({ logins, ownId, isAdministrator }: LoginsPageProps) {
  const { columns } = words
  return (
    <Table
      id="logins"
      caption={words.list}
      rowHeader
      columns={[columns.email, columns.role, columns.lastSignedIn, ...(isAdministrator ? [columns.actions] : [])].map(
        (label) => ({ label }),
      )}
      rows={logins.map((login) => [
        <span id={`login-${login.id}`}>{login.email + (login.id === ownId ? `（${words.you}）` : '')}</span>,
        ROLES[login.role],
        login.lastSignedInAt ? formatInstant(login.lastSignedInAt) : words.never,
        ...(isAdministrator ? [<LoginActions login={login} />] : []),
      ])}
    />
  )
}

function LoginActions({ login }: { login: LoginLine }) {
  const other = login.role === 'administrator' ? 'member' : 'administrator'
  const about = `login-${login.id}`
  return (
    <Buttons>
      <Form action={`${BASE}/role`}>
        <input type="hidden" name="email" value={login.email} />
        <input type="hidden" name="role" value={other} />
        <Button variant="secondary" size="small" describedBy={about}>
          {other === 'member' ? words.toMember : words.toAdministrator}
        </Button>
      </Form>
      <Form action={`${BASE}/removal`}>
        <input type="hidden" name="email" value={login.email} />
        <Button variant="danger" size="small" describedBy={about}>
          {words.remove}
        </Button>
      </Form>
    </Buttons>
  )
}

function Invitations({ invitations }: Pick<LoginsPageProps, 'invitations'>) {
  if (invitations.length === 0) return <p>{words.invitationsEmpty}</p>
  const { columns } = words
  return (
    <Table
      id="invitations"
      caption={words.invitations}
      rowHeader
      columns={[columns.email, columns.role, words.invitedAt, columns.actions].map((label) => ({ label }))}
      rows={invitations.map((invitation) => [
        <span id={`invitation-${invitation.publicId}`}>{invitation.email}</span>,
        ROLES[invitation.role],
        formatInstant(invitation.invitedAt),
        <Form action={`${BASE}/invitations/${invitation.publicId}/cancellation`}>
          <Button variant="secondary" size="small" describedBy={`invitation-${invitation.publicId}`}>
            {words.cancel}
          </Button>
        </Form>,
      ])}
    />
  )
}

function InviteCard({ form }: { form: FormState | undefined }) {
  return (
    <Card as="section" id="invite" title={words.inviteTitle}>
      <Form action={`${BASE}/invitations`}>
        <TextField name="email" label={words.email} type="email" form={form} required />
        <RadioGroup
          name="role"
          label={words.role}
          hint={words.roleHint}
          form={form}
          value="member"
          options={Object.entries(ROLES).map(([value, label]) => ({ value, label }))}
          required
        />
        <Button>{words.invite}</Button>
      </Form>
    </Card>
  )
}
