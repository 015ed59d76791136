import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import type { AppEnv } from './env.ts'
import { chooseLanguage, LANGUAGE_FIELD } from './language.ts'

/** More fields than any form of ours has (INJ-5). */
export const MOST_FORM_FIELDS = 1000

/** Hidden fields that every form carries. */
export const CSRF_FIELD = '_csrf'
export const OPERATION_FIELD = '_operation'
export const WARNED_FIELD = '_warned'

export type ReadForm<T> =
  | { ok: true; values: T; form: FormState; operationId: string; warned: string[] }
  | { ok: false; form: FormState; operationId: string; warned: string[] }

/** A body that is not what its own header says it is was not sent by a browser. */
async function parsedBody(c: Context<AppEnv>) {
  try {
    return await c.req.parseBody({ all: true })
  } catch (error) {
    if (error instanceof TypeError) throw new HTTPException(415)
    throw error
  }
}

/** The text fields of a sent form. Files are left to the routes that take them. */
export async function readFields(c: Context<AppEnv>): Promise<Record<string, string | string[]>> {
  const body = await parsedBody(c)
  const names = Object.keys(body)
  if (names.length > MOST_FORM_FIELDS) throw new HTTPException(413)
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const name of names) {
    const value = body[name]
    const texts = (Array.isArray(value) ? value : [value])
      .filter((one): one is string => typeof one === 'string')
      .map(storable)
    if (texts.length > MOST_FORM_FIELDS) throw new HTTPException(413)
    if (texts.length === 1) fields[name] = texts[0]!
    else if (texts.length > 1) fields[name] = texts
  }
  return fields
}

/** The files of one field, as the browser sent them; a box that was left empty is none. */
export async function readFiles(c: Context<AppEnv>, name: string): Promise<File[]> {
  const value = (await parsedBody(c))[name]
  const parts = Array.isArray(value) ? value : [value]
  return parts.filter((part) => part instanceof File && (part.name !== '' || part.size > 0)) as File[]
}

/** PostgreSQL stores neither NUL nor half a surrogate pair: both become the replacement sign. Browsers send line ends as CR LF. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replaceAll('\r\n', '\n').toWellFormed()
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** The one-use id of the sent form; empty where it has none. */
export async function readOperationId(c: Context<AppEnv>): Promise<string> {
  return single((await readFields(c))[OPERATION_FIELD])
}

/**
 * Reads a sent form against its schema. On a mistake the form comes back with what was typed and what to do;
 * fields whose names begin with `password` or `newPassword` are not given back to the page.
 */
export async function readForm<S extends z.ZodType>(c: Context<AppEnv>, schema: S): Promise<ReadForm<z.output<S>>> {
  const fields = await readFields(c)
  const operationId = single(fields[OPERATION_FIELD])
  if (!/^[\w-]{22}$/.test(operationId)) throw new HTTPException(403)
  const warned = single(fields[WARNED_FIELD]).split(' ').filter(Boolean)
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('_')))
  const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !/^(current|new)?password/i.test(name)))
  // Nothing is taken and nothing is wrong: the page comes back as it is, in the language asked for.
  if (chooseLanguage(c, single(fields[LANGUAGE_FIELD]))) {
    return { ok: false, form: { values: shown, errors: {} }, operationId, warned }
  }
  const parsed = schema.safeParse(values)
  if (parsed.success) {
    return { ok: true, values: parsed.data, form: { values: shown, errors: {} }, operationId, warned }
  }
  const errors: Record<string, string> = {}
  for (const issue of parsed.error.issues) errors[issue.path.join('.') || '_form'] ??= issue.message
  return { ok: false, form: { values: shown, errors }, operationId, warned }
}

/** The same form, with one more mistake that only the use case could see. */
export function withError(form: FormState, field: string, message: string): FormState {
  return { ...form, errors: { ...form.errors, [field]: message } }
}
