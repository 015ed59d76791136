import { emptyForm, type FormState } from '../../basics/formState.ts'
import {
  Button,
  Buttons,
  Card,
  Form,
  LinkButton,
  Notice,
  Page,
  PasswordField,
  Stack,
  TextField,
} from '../../ui/index.ts'
import type { ConnectAccountOutcome } from './connectAccount.ts'
import type { FinishAtPortalOutcome } from './finishAtPortal.ts'
import { LinkState } from './LinkState.tsx'
import { SeparateSignOut } from './SeparateSignOut.tsx'
import { words } from './words.ts'

const START_CONNECTING = '/mynaportal/start?for=connect'

const trail = (title: string) => [{ label: words.top, href: '/' }, { label: title }]

/** マイページ属性連携認証 */
export function ConnectPage({ form = emptyForm, refusal }: { form?: FormState; refusal?: Refusal | undefined }) {
  return (
    <Page
      title={words.connectTitle}
      breadcrumb={trail(words.connectTitle)}
      errors={form}
      errorOrder={['id', 'password']}
      notices={
        refusal && (
          <Notice kind="error" title={words.refusedTitle}>
            {words.refusals[refusal]}
          </Notice>
        )
      }
    >
      <Card>
        <Form action="/mynaportal/connect">
          {words.connectLead.map((line) => (
            <p>{line}</p>
          ))}
          <TextField name="id" label={words.id} type="email" form={form} autocomplete="username" required />
          <PasswordField name="password" label={words.password} form={form} autocomplete="current-password" required />
          <Button>{words.agree}</Button>
        </Form>
        <p>
          <a href="/password-reset">{words.forgottenPassword}</a>
        </p>
      </Card>
      <NoAccount text={words.noAccount} canReopen={false} />
      <Card title={words.registeredBeforeTitle}>
        {words.registeredBefore.map((line) => (
          <p>{line}</p>
        ))}
        <LinkButton href="/offices">{words.offices}</LinkButton>
      </Card>
    </Page>
  )
}

export type Refusal = Exclude<ConnectAccountOutcome['outcome'], 'connected'>

function NoAccount({ text, canReopen }: { text: string; canReopen: boolean }) {
  return (
    <Card title={words.noAccountTitle}>
      <p>{text}</p>
      <Buttons>
        <LinkButton href="/account-opening">{words.openAccount}</LinkButton>
        {canReopen && <LinkButton href="/account-reopening">{words.reopen}</LinkButton>}
      </Buttons>
    </Card>
  )
}

/** The connecting screen without anybody proven at this browser: there is nothing to connect. */
export function NothingToConnectPage() {
  return (
    <Page title={words.connectTitle} breadcrumb={trail(words.connectTitle)}>
      <Card title={words.goneTitle}>
        <p>{words.refusals.identityGone}</p>
        <LinkButton href={START_CONNECTING}>{words.startAgain}</LinkButton>
      </Card>
    </Page>
  )
}

/** Connected on our side, while the portal cannot be shown: its つながり完了 takes this place otherwise. */
export function ConnectedPage() {
  return (
    <Page
      title={words.connectedTitle}
      breadcrumb={trail(words.connectedTitle)}
      notices={<Notice kind="success">{words.connected[0]}</Notice>}
    >
      <Card>
        <p>{words.connected[1]}</p>
        <LinkButton href="/my-page">{words.toMyPage}</LinkButton>
      </Card>
    </Page>
  )
}

/** 属性連携不整合確認 */
export function MismatchPage() {
  return (
    <Page title={words.mismatchTitle} breadcrumb={trail(words.mismatchTitle)}>
      <Stack>
        <p>{words.mismatchLead}</p>
        <Card title={words.hasAccountTitle}>
          <p>{words.hasAccount}</p>
          <LinkButton href={START_CONNECTING} variant="primary">
            {words.startConnecting}
          </LinkButton>
        </Card>
        <NoAccount text={words.mismatchNoAccount} canReopen />
      </Stack>
    </Page>
  )
}

export type Failure = Exclude<FinishAtPortalOutcome['outcome'], 'signedIn' | 'mismatch' | 'passwordNeeded'>

/** The way through the portal came to nothing; the way by password stands open. */
export function PortalFailedPage({ failure }: { failure: Failure }) {
  return (
    <Page title={words.failedTitle} breadcrumb={trail(words.failedTitle)}>
      <Card>
        <p>{words.failures[failure]}</p>
        <p>{words.passwordWorks}</p>
        <Buttons>
          <LinkButton href="/login" variant="primary">
            {words.toSignIn}
          </LinkButton>
          <LinkButton href="/mynaportal/start">{words.tryAgain}</LinkButton>
        </Buttons>
      </Card>
    </Page>
  )
}

/** マイナポータル連携, for who is signed in. */
export function LinkSettingsPage(props: { connectedAt: Date | undefined; hasDisconnected: boolean }) {
  const { connectedAt, hasDisconnected } = props
  return (
    <Page
      title={words.settingsTitle}
      breadcrumb={[
        { label: words.myPage, href: '/my-page' },
        { label: words.allSettings, href: '/my-page/settings' },
        { label: words.settingsTitle },
      ]}
      notices={hasDisconnected && !connectedAt && <Notice kind="success">{words.disconnected}</Notice>}
    >
      <Stack>
        <p>{words.settingsLead}</p>
        <Card>
          <LinkState connectedAt={connectedAt} />
          {connectedAt ? (
            <Form action="/my-page/settings/mynaportal/disconnect">
              <p>{words.disconnectLead}</p>
              <Button variant="secondary">{words.disconnect}</Button>
            </Form>
          ) : (
            <LinkButton href={START_CONNECTING}>{words.toConnect}</LinkButton>
          )}
        </Card>
        <SeparateSignOut headingLevel={2} />
      </Stack>
    </Page>
  )
}
