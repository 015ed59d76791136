import { emptyForm, type FormState } from '../../basics/formState.ts'
import { formatInstant } from '../../basics/japaneseDay.ts'
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
  Stack,
  TextField,
} from '../../ui/index.ts'
import { canAddPasskey, PASSKEY_NAME_MAX_LENGTH } from './rules.ts'
import { words } from './words.ts'

const BASE = '/my-page/settings/passkeys'

/** A passkey as its owner sees it. */
export interface ShownPasskey {
  publicId: string
  name: string
  registeredAt: Date
  lastUsedAt: Date | null
}

const above = [
  { label: words.home, href: '/my-page' },
  { label: words.settings, href: '/my-page/settings' },
]

/** パスキー in 各種設定: how it stands, and the way to its own screen. */
export function PasskeysSection({ count }: { count: number }) {
  const state = count === 0 ? words.none : words.count(count)
  return (
    <Card as="section" id="passkeys" title={words.title}>
      <p>{words.lead}</p>
      <DescriptionList layout="compact" items={[{ term: words.state, description: state }]} />
      <LinkButton href={BASE}>{words.change}</LinkButton>
    </Card>
  )
}

/** パスキー */
export function PasskeysPage(props: {
  passkeys: ShownPasskey[]
  /** What the browser says it is, as a name to begin with. */
  device: string
  form?: FormState
  message?: string | undefined
  problem?: string | undefined
}) {
  const { passkeys, device, form = emptyForm, message, problem } = props
  return (
    <Page
      title={words.title}
      breadcrumb={[...above, { label: words.title }]}
      errors={form}
      errorOrder={['name', 'currentPassword']}
      notices={
        (message && <Notice kind="success">{message}</Notice>) || (problem && <Notice kind="error">{problem}</Notice>)
      }
    >
      <Stack>
        <Card title={words.listTitle}>
          <p>{words.lead}</p>
          {passkeys.length === 0 && <p>{words.listEmpty}</p>}
        </Card>
        {passkeys.map((passkey) => (
          <PasskeyCard passkey={passkey} />
        ))}
        {canAddPasskey(passkeys.length) ? <AddPasskey device={device} form={form} /> : <p>{words.addFull}</p>}
        <Card title={words.recoveryTitle}>
          <ul>
            {words.recovery.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Card>
      </Stack>
    </Page>
  )
}

function PasskeyFacts({ passkey }: { passkey: ShownPasskey }) {
  const lastUsed = passkey.lastUsedAt ? formatInstant(passkey.lastUsedAt) : words.neverUsed
  return (
    <DescriptionList
      layout="compact"
      items={[
        { term: words.registeredAt, description: formatInstant(passkey.registeredAt) },
        { term: words.lastUsedAt, description: lastUsed },
      ]}
    />
  )
}

function PasskeyCard({ passkey }: { passkey: ShownPasskey }) {
  return (
    <Card as="article" id={`passkey-${passkey.publicId}`} title={passkey.name} level={3}>
      <PasskeyFacts passkey={passkey} />
      <a href={`${BASE}/${passkey.publicId}`} aria-label={words.editOf(passkey.name)}>
        {words.edit}
      </a>
    </Card>
  )
}

function CurrentPassword({ form }: { form: FormState }) {
  return (
    <PasswordField name="currentPassword" label={words.password} form={form} autocomplete="current-password" required />
  )
}

function NameField({ form, value }: { form: FormState; value: string }) {
  return (
    <TextField
      name="name"
      label={words.name}
      hint={words.nameHint}
      form={form}
      value={value}
      width="medium"
      maxlength={PASSKEY_NAME_MAX_LENGTH}
      autocomplete="off"
      required
    />
  )
}

function AddPasskey({ device, form }: { device: string; form: FormState }) {
  return (
    <Card title={words.addTitle}>
      <Form action={BASE}>
        <p>{words.addLead}</p>
        <NameField form={form} value={device} />
        <CurrentPassword form={form} />
        <Button>{words.next}</Button>
      </Form>
    </Card>
  )
}

/** One passkey: its name, and its end. */
export function PasskeyPage(props: { passkey: ShownPasskey; renaming?: FormState; removing?: FormState }) {
  const { passkey, renaming = emptyForm, removing = emptyForm } = props
  const here = `${BASE}/${passkey.publicId}`
  const errors = { values: {}, errors: { ...renaming.errors, ...removing.errors } }
  return (
    <Page
      title={passkey.name}
      breadcrumb={[...above, { label: words.title, href: BASE }, { label: passkey.name }]}
      errors={errors}
    >
      <Stack>
        <Card title={words.renameTitle}>
          <PasskeyFacts passkey={passkey} />
          <Form action={`${here}/name`}>
            <NameField form={renaming} value={passkey.name} />
            <Button variant="secondary">{words.rename}</Button>
          </Form>
        </Card>
        <Card title={words.removeTitle}>
          <Form action={`${here}/remove`}>
            <p>{words.removeLead}</p>
            <CurrentPassword form={removing} />
            <Buttons>
              <Button variant="danger">{words.remove}</Button>
              <LinkButton href={BASE}>{words.cancel}</LinkButton>
            </Buttons>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}
