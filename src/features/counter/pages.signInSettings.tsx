import type { FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, DescriptionList, Form, Notice } from '../../ui/index.ts'
import { DocumentField } from './pages.mailbox.tsx'
import { type AboutPerson, PersonPage } from './pages.state.tsx'
import { signInSettingsWords as words } from './words.signInSettings.ts'

/** What a person has chosen for logging in; none where there is no open account. */
export interface SignInSettings {
  secondStepIsOn: boolean
  passkeyCount: number
}

/** ログインの設定の解除 */
export function SignInSettingsPage(props: {
  person: AboutPerson
  settings: SignInSettings | undefined
  message?: string | undefined
  form?: FormState
}) {
  const { person, settings, message, form } = props
  return (
    <PersonPage
      person={person}
      title={words.title}
      form={form}
      notices={message && <Notice kind="success">{message}</Notice>}
    >
      <Card>{settings ? <Settings person={person} settings={settings} form={form} /> : <p>{words.noAccount}</p>}</Card>
    </PersonPage>
  )
}

function Settings(props: { person: AboutPerson; settings: SignInSettings; form: FormState | undefined }) {
  const { person, settings, form } = props
  const { secondStepIsOn, passkeyCount } = settings
  return (
    <>
      <DescriptionList
        items={[
          { term: words.secondStep, description: secondStepIsOn ? words.on : words.off },
          { term: words.passkeys, description: words.count(passkeyCount) },
        ]}
      />
      {!secondStepIsOn && passkeyCount === 0 && <p>{words.nothing}</p>}
      {(secondStepIsOn || passkeyCount > 0) && (
        <Form action={`/counter/job-seekers/${person.publicId}/sign-in-settings`}>
          <p>{words.lead}</p>
          <DocumentField form={form} />
          {passkeyCount > 0 && <p>{words.removeEffect}</p>}
          <Buttons>
            {secondStepIsOn && (
              <Button variant="danger" name="setting" value="secondStep">
                {words.switchOff}
              </Button>
            )}
            {passkeyCount > 0 && (
              <Button variant="danger" name="setting" value="passkeys">
                {words.remove}
              </Button>
            )}
          </Buttons>
        </Form>
      )}
    </>
  )
}
