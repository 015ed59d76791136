import { Buttons, Card, LinkButton, Page } from '../../ui/index.ts'
import { words } from './words.ts'

/** Whom to ask for a forgotten id: only the office can tell it, and no one can tell a password (manual 3.1). */
export function ForgottenIdPage() {
  return (
    <Page
      title={words.title}
      breadcrumb={[{ label: words.top, href: '/' }, { label: words.signIn, href: '/login' }, { label: words.title }]}
    >
      <Card>
        <p>{words.lead}</p>
      </Card>
      <Card title={words.stepsTitle}>
        <ol>
          {words.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <LinkButton href="/offices">{words.offices}</LinkButton>
      </Card>
      <Card title={words.passwordTitle}>
        <p>{words.password}</p>
        <Buttons>
          <LinkButton href="/password-reset">{words.reset}</LinkButton>
          <LinkButton href="/login">{words.back}</LinkButton>
        </Buttons>
      </Card>
    </Page>
  )
}
