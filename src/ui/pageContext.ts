import { createContext, useContext } from 'hono/jsx'
import type { ViewPreference } from './viewPreference.ts'

export type Face = 'public' | 'jobSeeker' | 'employer' | 'counter'

export interface MenuItem {
  label: string
  href: string
  current?: boolean
  /** Things waiting there; shown behind the label as 「(2)」 when above zero. */
  count?: number
}

/** What the frame must know of the request: who looks, at what, and with which keys the page may load its files. */
export interface PageContext {
  face: Face
  /** Practice environment: the banner stands on every page. */
  demo: boolean
  /** Of the Content-Security-Policy; every script and style of the page carries it. */
  nonce: string
  /** Addresses of the built files, from the manifest of `scripts/buildAssets.mjs`. */
  assets: { css: string; js: string }
  currentPath: string
  csrfToken: string
  signedInName?: string | undefined
  unreadMessages?: number | undefined
  /** The global menu; a signed-in job seeker has one by default (`globalMenu.ts`). */
  menu?: MenuItem[] | undefined
  logoutHref?: string | undefined
  /** The present session: when it ends by itself, what makes it last, and where to log in again. */
  session?: { secondsLeft: number; extendHref: string; signInHref: string } | undefined
  /** Names the person whose forms these are, so that a form which comes too late can wait for them. */
  ownerMark?: string | undefined
  /** The page's language and its own address; left out where only Japanese is offered. */
  language?: { current: string; returnTo: string } | undefined
  /** The id of the page's first form that is sent, noted while it is drawn: what was typed there goes along with a change of language. */
  typedForm?: string | undefined
  /** How the person wants to see pages; as it comes when left out. */
  view?: ViewPreference | undefined
  /** The name of the cookie that keeps it; without it the アクセシビリティ閲覧支援ツール is not offered. */
  viewCookie?: string | undefined
}

/**
 * `Page` takes the context as its prop `page` and hands it to everything inside through this JSX context, so that a
 * form deep in a screen finds its token. hono keeps context values per render (AsyncLocalStorage), also across awaits;
 * `pageContext.test.tsx` holds it to that with two requests at once.
 */
export const CurrentPage = createContext<PageContext | undefined>(undefined)

/** The context of the page being drawn. Only components inside `Page` may ask. */
export function useCurrentPage(): PageContext {
  const page = useContext(CurrentPage)
  if (!page) throw new Error('This component must stand inside <Page>.')
  return page
}
