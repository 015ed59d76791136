import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type FormState, hasErrors } from '../basics/formState.ts'
import { Breadcrumb, type BreadcrumbStep } from './Breadcrumb.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { ExternalNotes } from './ExternalLink.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { LanguageLink } from './LanguageSwitch.tsx'
import { CurrentPage, type PageContext, useCurrentPage } from './pageContext.ts'
import { SessionEnd } from './SessionEnd.tsx'
import { SupportPanel } from './SupportTool.tsx'
import { viewClasses } from './viewPreference.ts'
import { words } from './words.ts'

export interface PageProps {
  /** Left out where the renderer already gave it (`faces`). */
  page?: PageContext
  /** The screen's name: the document's title, and the `h1` unless that is given. */
  title: string
  h1?: string
  /** A line under the `h1`, such as 前回のログイン日時. */
  lead?: Child
  breadcrumb?: BreadcrumbStep[]
  notices?: Child
  /** The form of the screen. Its errors take the notices' place and mark the title. */
  errors?: FormState | undefined
  /** What was sent is refused, for a reason that a notice tells: marks the title as errors do. */
  refused?: boolean
  /** Field names in the order of the screen, for the summary; left out, the order of the errors themselves. */
  errorOrder?: string[]
  /** More for the document's head: the address to be found under, data for search engines. */
  head?: Child
  children?: Child
}

/** The whole document of a screen. Components inside find the request's `PageContext` by `useCurrentPage`. */
export function Page(props: PageProps) {
  const { title, errors } = props
  const page = props.page ?? useCurrentPage()
  const failed = errors !== undefined && hasErrors(errors)
  return (
    <CurrentPage.Provider value={page}>
      {raw('<!doctype html>')}
      <html lang="ja" class={(page.view && viewClasses(page.view).join(' ')) || undefined}>
        <Head page={page} title={(failed || props.refused ? words.errorTitlePrefix : '') + title} more={props.head} />
        <body id="page-top" class={`mp-body mp-face-${page.face}`}>
          <a class="mp-skip-link" href="#main">
            {words.skipToMain}
          </a>
          <Header />
          <SupportPanel />
          <Contents {...props} failed={failed} />
          <Footer />
          <ExternalNotes />
          <SessionEnd />
        </body>
      </html>
    </CurrentPage.Provider>
  )
}

function Head({ page, title, more }: { page: PageContext; title: string; more: Child }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <title>{title + words.titleSeparator + words.serviceName}</title>
      <link rel="stylesheet" href={page.assets.css} nonce={page.nonce} />
      <script type="module" src={page.assets.js} nonce={page.nonce} />
      {more}
    </head>
  )
}

function Contents(props: PageProps & { failed: boolean }) {
  const { title, h1 = title, lead, breadcrumb, notices, errors, errorOrder, failed, children } = props
  return (
    <div class="mp-container mp-contents">
      <div class="mp-locator">
        {breadcrumb && <Breadcrumb steps={breadcrumb} />}
        <nav class="mp-locator__bottom" aria-label={words.withinPage}>
          <LanguageLink />
          <a href="#page-bottom">{words.toPageBottom}</a>
        </nav>
      </div>
      <main id="main" tabindex={-1}>
        <div class="mp-title">
          <h1>{h1}</h1>
          {lead && <p class="mp-title__lead">{lead}</p>}
        </div>
        {failed && errors && <ErrorSummary form={errors} order={errorOrder} />}
        {notices && <div class="mp-notices">{notices}</div>}
        {children}
      </main>
    </div>
  )
}
