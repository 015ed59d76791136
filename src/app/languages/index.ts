import type { Context } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { type Language, languageOf } from '../../platform/http/language.ts'
import { speaksLanguages } from '../pageContext.ts'
import { type Catalogue, type CatalogueEntries, makeCatalogue } from './catalogue.ts'
import * as easy from './easy/all.ts'
import * as en from './en/all.ts'
import { translatePage } from './translatePage.ts'

const merged = (parts: Record<string, CatalogueEntries>) =>
  Object.assign({}, ...Object.values(parts)) as CatalogueEntries

/** Every catalogue there is, by language. */
export const CATALOGUES: Record<Exclude<Language, 'ja'>, Catalogue> = {
  en: makeCatalogue('en', merged(en)),
  easy: makeCatalogue('easy', merged(easy)),
}

/** Answers pages of job seekers and visitors in the language that their browser chose. */
export async function inChosenLanguage(c: Context<AppEnv>, next: () => Promise<void>): Promise<void> {
  await next()
  if (!speaksLanguages(c.req.path) || !c.res.headers.get('Content-Type')?.startsWith('text/html')) return
  const language = languageOf(c)
  if (language === 'ja') return
  const page = translatePage(await c.res.text(), CATALOGUES[language])
  c.res = new Response(page, c.res)
}
