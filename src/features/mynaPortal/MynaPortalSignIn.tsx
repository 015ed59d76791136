import { Card, LinkButton } from '../../ui/index.ts'
import { words } from './words.ts'

/** マイナポータルでログイン, for the login screen. */
export function MynaPortalSignIn() {
  return (
    <Card title={words.signInTitle}>
      <p>{words.signInLead}</p>
      <LinkButton href="/mynaportal/start">{words.signIn}</LinkButton>
    </Card>
  )
}
