import { ExternalLink } from './ExternalLink.tsx'
import { globalMenu, homeHref, menuPageHref } from './globalMenu.ts'
import { MenuLinks } from './MenuLinks.tsx'
import { useCurrentPage } from './pageContext.ts'
import { SignOutForm } from './SignOutForm.tsx'
import { SupportOpener } from './SupportTool.tsx'
import { words } from './words.ts'

/** Service name, tools, and the global menu: a bar on the PC, behind メニュー on the phone. */
export function Header() {
  const page = useCurrentPage()
  const hasMenu = globalMenu(page).length > 0
  const faceName = words.faceNames[page.face]
  return (
    <>
      <header class={hasMenu ? 'mp-header mp-header--with-menu' : 'mp-header'}>
        {page.demo && <p class="mp-practice">{words.practice}</p>}
        <div class="mp-container mp-header__row">
          <a class="mp-brand" href={homeHref(page)}>
            <span class="mp-brand__english" lang="en">
              {words.serviceNameEnglish}
            </span>
            <span class="mp-brand__name">
              {words.serviceNameParts[0]} <wbr />
              {words.serviceNameParts[1]}
            </span>
            {faceName && <span class="mp-brand__face">{faceName}</span>}
          </a>
          {page.viewCookie && <SupportOpener isShort />}
          <div class="mp-header__tools">
            {page.signedInName && (
              <span class="mp-header__name">{page.signedInName + words.nameEndings[page.face]}</span>
            )}
            <ExternalLink href={words.ministryHref} class="mp-header-button" compact>
              {words.ministry}
            </ExternalLink>
            <SignOutForm />
          </div>
          {hasMenu && <PhoneMenu />}
        </div>
      </header>
      {hasMenu && (
        <nav class="mp-global-menu" aria-label={words.globalMenu}>
          <div class="mp-container">
            <MenuLinks />
          </div>
        </nav>
      )}
    </>
  )
}

/** A link to the menu's own page, which the browser code turns into a button for the dialog beside it. */
function PhoneMenu() {
  return (
    <mp-menu class="mp-phone-menu">
      <a class="mp-header-button mp-phone-menu__open" href={menuPageHref(useCurrentPage())}>
        <span class="mp-burger" aria-hidden="true" />
        {words.menu}
      </a>
      <dialog class="mp-menu-dialog" aria-labelledby="menu-title">
        <div class="mp-menu-dialog__head">
          <p id="menu-title" class="mp-menu-dialog__title">
            {words.menu}
          </p>
          <button type="button" class="mp-header-button" data-close>
            <span aria-hidden="true">×</span> {words.closeMenu}
          </button>
        </div>
        <MenuContents />
      </dialog>
    </mp-menu>
  )
}

/** Everything that the PC's header offers, for the phone. */
export function MenuContents() {
  const page = useCurrentPage()
  return (
    <>
      {page.signedInName && <p class="mp-menu-name">{page.signedInName + words.nameEndings[page.face]}</p>}
      <nav class="mp-menu-list" aria-label={words.menu}>
        <MenuLinks />
      </nav>
      <div class="mp-menu-tools">
        <SignOutForm />
        {page.viewCookie && <SupportOpener />}
        <ExternalLink href={words.ministryHref} class="mp-header-button" compact>
          {words.ministry}
        </ExternalLink>
      </div>
    </>
  )
}
