import { emptyForm, type FormState } from '../../basics/formState.ts'
import { formatTimeOfDay } from '../../basics/japaneseDay.ts'
import { Button, Card, DescriptionList, Form, Notice, Page, PasswordField, TextField } from '../../ui/index.ts'
import type { SignInRefusal } from './signIn.ts'
import type { SignInDoor } from './signInDoor.ts'
import { words } from './words.ts'

/** A refused try in words, the same for known and unknown ids: a mistake in the form, or a notice above it. */
function inWords(door: SignInDoor, refusal: SignInRefusal): { error?: string; notice?: string } {
  switch (refusal.outcome) {
    case 'wrong':
      return { error: words.wrong(words.idOrPassword(door.idLabel), refusal.triesLeft) }
    case 'locked':
      return { notice: words.locked(formatTimeOfDay(refusal.until)) }
    case 'disabled':
      return { notice: words.disabled }
  }
}

/** The login screen of a face. While an id is locked it is the same screen, with the reason in a notice. */
export function SignInPage(props: {
  door: SignInDoor
  next: string
  form?: FormState
  refusal?: SignInRefusal
  /** Why another way than the password did not lead in. */
  problem?: string
  message?: string | undefined
}) {
  const { door, next, refusal, problem, message } = props
  const told = refusal ? inWords(door, refusal) : {}
  const form = { ...(props.form ?? emptyForm) }
  if (told.error) form.errors = { ...form.errors, password: told.error }
  const notice = told.notice ? (
    <Notice kind="error" title={words.lockedTitle}>
      <p>{told.notice}</p>
      {door.lockedAdvice?.()}
    </Notice>
  ) : (
    problem && (
      <Notice kind="error" title={words.problemTitle}>
        <p>{problem}</p>
      </Notice>
    )
  )
  return (
    <Page
      title={door.title}
      breadcrumb={[{ label: words.top, href: '/' }, { label: words.signIn }]}
      errors={form}
      errorOrder={['id', 'password']}
      refused={Boolean(notice)}
      notices={notice || (message && <Notice kind="success">{message}</Notice>)}
    >
      <Card>
        <Form action={`${door.base}/login`}>
          <p>{door.lead}</p>
          <TextField name="id" label={door.idLabel} type={door.idType} form={form} autocomplete="username" required />
          <PasswordField name="password" label={words.password} form={form} autocomplete="current-password" required />
          <input type="hidden" name="next" value={next} />
          <Button>{words.signIn}</Button>
        </Form>
        {door.links?.()}
      </Card>
      {door.demoLogin && <DemoLoginNotice door={door} demoLogin={door.demoLogin} />}
      {door.below?.(next)}
    </Page>
  )
}

function DemoLoginNotice({ door, demoLogin }: { door: SignInDoor; demoLogin: { id: string; password: string } }) {
  return (
    <Notice kind="information" title={words.demoTitle}>
      <p>{words.demoLead}</p>
      <DescriptionList
        layout="compact"
        items={[
          { term: door.idLabel, description: demoLogin.id },
          { term: words.password, description: demoLogin.password },
        ]}
      />
    </Notice>
  )
}
