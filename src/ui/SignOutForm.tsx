import { useCurrentPage } from './pageContext.ts'
import { words } from './words.ts'

/** ログアウト changes something, so it is a form and never a link. Draws nothing for who is not signed in. */
export function SignOutForm() {
  const page = useCurrentPage()
  if (!page.logoutHref) return null
  return (
    <form method="post" action={page.logoutHref} class="mp-sign-out">
      <input type="hidden" name="_csrf" value={page.csrfToken} />
      <button type="submit" class="mp-header-button">
        {words.signOut}
      </button>
    </form>
  )
}
