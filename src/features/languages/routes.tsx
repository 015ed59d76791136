import { Hono } from 'hono'
import { internalPath } from '../../platform/http/answers.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { chooseLanguage, LANGUAGE_FIELD } from '../../platform/http/language.ts'
import { readFields } from '../../platform/http/readForm.ts'

const single = (value: string | string[] | undefined) => [value].flat()[0]

/** `POST /language`: shows the same page in the language chosen. A page with a form of its own asks that form instead (`readForm`). */
export const languageRoutes = new Hono<AppEnv>().post('/', async (c) => {
  const fields = await readFields(c)
  chooseLanguage(c, single(fields[LANGUAGE_FIELD]))
  return c.redirect(`${internalPath(single(fields.to), '/')}#language`, 303)
})
