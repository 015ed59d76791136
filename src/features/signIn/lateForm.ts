import type { Context } from 'hono'
import type { Face } from '../../db/tables/platform.ts'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields } from '../../platform/http/readForm.ts'
import { deleteKeptForm, findKeptForm, type KeptForm, keepForm, ownerMark } from '../../platform/keptForms.ts'

/** The hidden field by which a form that was kept says that it is sent again. */
export const RESUMED_FIELD = '_resumed'

/** Nothing secret waits: passwords and keys are typed again, passkeys asked again. */
const NOT_KEPT = /^_|password|^key$|^credential$/i

/**
 * Keeps what was typed into a form that arrived after its session had ended (A11Y-7). Files are not kept.
 * @returns whether something waits for the person to log in again
 */
export async function keepLateForm(c: Context<AppEnv>): Promise<boolean> {
  const sent = await readFields(c)
  const owner = sent._owner
  if (typeof owner !== 'string' || !/^[\w-]{43}$/.test(owner)) return false
  const fields = Object.fromEntries(Object.entries(sent).filter(([name]) => !NOT_KEPT.test(name)))
  if (
    !Object.values(fields)
      .flat()
      .some((text) => text.trim() !== '')
  )
    return false
  return keepForm(c.var.deps, { flowHash: c.var.flowHash, ownerMark: owner }, { path: c.req.path, fields })
}

const ownerOf = (c: Context<AppEnv>, face: Face, principalId: number) => ({
  flowHash: c.var.flowHash,
  ownerMark: ownerMark(c.var.deps, face, principalId),
})

/** What waits in this browser for the person who has just logged in. */
export function findLateForm(c: Context<AppEnv>, face: Face, principalId: number): Promise<KeptForm | undefined> {
  return findKeptForm(c.var.deps, ownerOf(c, face, principalId))
}

export async function forgetLateForm(c: Context<AppEnv>): Promise<void> {
  const { face, principalId } = c.var.signedIn!
  await deleteKeptForm(c.var.deps, ownerOf(c, face, principalId))
}

/** A kept form that is sent again waits no more. */
export async function forgetResumedForm(c: Context<AppEnv>): Promise<void> {
  if (c.req.method === 'POST' && (await readFields(c))[RESUMED_FIELD] === 'yes') await forgetLateForm(c)
}
