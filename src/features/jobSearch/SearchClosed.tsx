import { LinkButton, Notice } from '../../ui/index.ts'
import { words } from './words.ts'

/** Why searching inside My Page is closed while the registration is 無効 (H1), what opens it again, and what stays open. */
export function SearchClosed() {
  const { closed } = words
  return (
    <Notice kind="warning">
      <p>{closed.why}</p>
      <p>
        <LinkButton href="/my-page/settings#registration-state">{closed.revive}</LinkButton>
      </p>
      <p>
        {closed.instead} <a href="/jobs">{closed.publicSearch}</a>
      </p>
    </Notice>
  )
}
