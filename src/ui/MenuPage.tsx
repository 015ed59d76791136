import { MenuContents } from './Header.tsx'
import { Page } from './Page.tsx'
import type { PageContext } from './pageContext.ts'
import { words } from './words.ts'

/** The global menu as a page of its own, for phones without JavaScript. */
export function MenuPage({ page }: { page?: PageContext }) {
  return (
    <Page page={page} title={words.menu}>
      <div class="mp-menu-page">
        <MenuContents />
      </div>
    </Page>
  )
}
