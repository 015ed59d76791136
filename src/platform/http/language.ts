import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { AppEnv } from './env.ts'

/** In which a page can be shown: as it is written, in plain words with readings, in English. */
export const LANGUAGES = ['ja', 'easy', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The field by which a form asks for its own page in another language instead of being taken. */
export const LANGUAGE_FIELD = '_language'

const YEAR_SECONDS = 365 * 86_400

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text)

/** The language that this browser chose. */
export function languageOf(c: Context<AppEnv>): Language {
  const chosen = c.var.language ?? getCookie(c, c.var.cookies.name('language'))
  return isLanguage(chosen) ? chosen : 'ja'
}

/** Remembers a choice in the browser for a year; anything that is no language of ours is no choice. @returns whether it was one */
export function chooseLanguage(c: Context<AppEnv>, chosen: string | undefined): boolean {
  if (!isLanguage(chosen)) return false
  c.set('language', chosen)
  const { name, secure } = c.var.cookies
  setCookie(c, name('language'), chosen, { path: '/', httpOnly: true, secure, sameSite: 'Lax', maxAge: YEAR_SECONDS })
  return true
}
