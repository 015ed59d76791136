import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Assets } from '../platform/assets.ts'
import type { Deps } from '../platform/deps.ts'
import type { AppEnv, SignedIn } from '../platform/http/env.ts'
import { languageOf } from '../platform/http/language.ts'
import { ownerMark } from '../platform/keptForms.ts'
import { sessionEndsAt } from '../platform/sessions.ts'
import { type PageContext, readViewPreference } from '../ui/index.ts'

const FACE_PATHS: [string, PageContext['face']][] = [
  ['/employer', 'employer'],
  ['/counter', 'counter'],
  ['/my-page', 'jobSeeker'],
]

const HOMES = { jobSeeker: '/my-page', employer: '/employer', counter: '/counter' }
const SIGN_IN_HREFS = { jobSeeker: '/login', employer: '/employer/login', counter: '/counter/login' }
const LOGOUT_HREFS = { jobSeeker: '/logout', employer: '/employer/logout', counter: '/counter/logout' }

/** Job seekers and visitors choose their language; employers and the counter work in Japanese. */
export const speaksLanguages = (path: string) => !/^\/(employer|counter|demo)(\/|$)/.test(path)

/** What the page frame must know of the request. */
export function pageContext(c: Context<AppEnv>, assets: Assets): PageContext {
  const { nonce, csrfToken = '', signedIn, deps, frame } = c.var
  const path = c.req.path
  const face = FACE_PATHS.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? 'public'
  const viewCookie = c.var.cookies.name('view')
  return {
    face,
    demo: deps.settings.isDemo,
    nonce,
    assets: { css: assets.css, js: assets.js },
    currentPath: path,
    csrfToken,
    view: readViewPreference(getCookie(c, viewCookie)),
    viewCookie,
    ...(speaksLanguages(path) && { language: { current: languageOf(c), returnTo: path + new URL(c.req.url).search } }),
    ...(signedIn && ofSession(signedIn, deps)),
    ...frame,
  }
}

function ofSession({ face, principalId, session }: SignedIn, deps: Deps) {
  const secondsLeft = Math.floor((sessionEndsAt(face, session).getTime() - deps.now.getTime()) / 1000)
  return {
    logoutHref: LOGOUT_HREFS[face],
    ownerMark: ownerMark(deps, face, principalId),
    session: { secondsLeft, extendHref: `${HOMES[face]}/session`, signInHref: SIGN_IN_HREFS[face] },
  }
}
