import type { Context } from 'hono'
import type { z } from 'zod'
import type { FormState } from '../../basics/formState.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields, readForm } from '../../platform/http/readForm.ts'
import { hashPassword } from '../../platform/passwordHashing.ts'
import { newPasswordForm } from './forms.ts'
import { KEPT_PASSWORD_FIELD } from './rules.ts'
import { isWeakPassword } from './weakPasswords.ts'
import { type NewPasswordLabels, words } from './words.ts'

export type ReadNewPassword<T> =
  | { ok: true; values: T; passwordHash: string; form: FormState; operationId: string }
  /** Only warned of: all is right, and the second press goes on. */
  | { ok: false; isWarning: true; values: T; form: FormState; operationId: string }
  | { ok: false; isWarning: false; form: FormState }

/** A password that was warned of waits this long for the second press. */
const KEPT_MINUTES = 50

const keptPurpose = (c: Context<AppEnv>) => `keptPassword ${c.var.flowHash.toString('hex')}`

/**
 * The hash of a password that was sent before and only warned of. The browser holds it sealed and bound to its flow, so
 * that pressing the button again is enough and the password itself never stands in a page.
 */
async function readKept(c: Context<AppEnv>): Promise<{ hash: string; field: string } | undefined> {
  const fields = await readFields(c)
  const field = fields[KEPT_PASSWORD_FIELD]
  if (typeof field !== 'string' || fields.password || fields.passwordAgain) return undefined
  try {
    const opened = c.var.deps.secrets.unseal(keptPurpose(c), Buffer.from(field, 'base64url'))
    const { hash, at } = JSON.parse(opened) as { hash: string; at: number }
    return c.var.deps.now.getTime() - at < KEPT_MINUTES * 60_000 ? { hash, field } : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads a form with a new password, typed twice, and other fields. A weak password comes back once with an orange
 * warning; the second press goes on (AUTH-13).
 * @param rest the form's other fields
 * @param ownWords the person's own data, which make a weak password
 */
export async function readNewPassword<Rest extends z.ZodObject>(
  c: Context<AppEnv>,
  options: { labels: NewPasswordLabels; rest: Rest; ownWords: readonly string[] },
): Promise<ReadNewPassword<z.output<Rest>>> {
  const { labels } = options
  const rest = await readForm(c, options.rest)
  const kept = await readKept(c)
  if (kept) {
    const form = { ...rest.form, values: { ...rest.form.values, [KEPT_PASSWORD_FIELD]: kept.field } }
    return rest.ok ? { ...rest, form, passwordHash: kept.hash } : { ok: false, isWarning: false, form }
  }
  const typed = await readForm(c, newPasswordForm(labels))
  if (!rest.ok || !typed.ok)
    return {
      ok: false,
      isWarning: false,
      form: { ...rest.form, errors: { ...typed.form.errors, ...rest.form.errors } },
    }

  const passwordHash = await hashPassword(c.var.deps.secrets, typed.values.password)
  if (!isWeakPassword(typed.values.password, options.ownWords) || rest.warned.includes('password'))
    return { ...rest, passwordHash }
  const facts = JSON.stringify({ hash: passwordHash, at: c.var.deps.now.getTime() })
  const field = c.var.deps.secrets.seal(keptPurpose(c), facts).toString('base64url')
  const values = { ...rest.form.values, [KEPT_PASSWORD_FIELD]: field }
  const form = { values, errors: {}, warnings: { password: words.weak(labels.password) } }
  return { ok: false, isWarning: true, values: rest.values, form, operationId: rest.operationId }
}
