import { emptyForm, type FormState } from '../../basics/formState.ts'
import { Button, Buttons, Card, Form, LinkButton, Page } from '../../ui/index.ts'
import { FIRST_PASSWORD_LABELS, NewPasswordFields } from '../accounts/index.ts'
import { KeyField, MailHelp } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/**
 * パスワード登録: the first password of an account, with the mailed key.
 * @param base where the opening begins; its password page stands below
 */
export function RegisterPasswordPage(props: { base: string; form?: FormState; mailFrom: string; mailName: string }) {
  const { base, form = emptyForm } = props
  return (
    <Page
      title={words.passwordTitle}
      breadcrumb={[{ label: words.top, href: '/' }, { label: words.passwordTitle }]}
      errors={form}
      errorOrder={['password', 'passwordAgain', 'key']}
    >
      <Card>
        <Form action={`${base}/password`}>
          <p>{words.passwordLead(props.mailName)}</p>
          <NewPasswordFields labels={FIRST_PASSWORD_LABELS} form={form} />
          <KeyField form={form} />
          <Buttons>
            <Button>{words.complete}</Button>
            <LinkButton href={base}>{words.startAgain}</LinkButton>
          </Buttons>
        </Form>
      </Card>
      <MailHelp mailFrom={props.mailFrom} waiting />
    </Page>
  )
}
