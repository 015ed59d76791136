import { addMinutes } from '../basics/japaneseDay.ts'
import type { Face } from '../db/tables/platform.ts'
import type { Deps } from './deps.ts'

/** How long what was typed waits for its owner to log in again. */
export const FORM_KEPT_MINUTES = 30

/** More text than any of our forms takes; what is longer is not kept. */
const MOST_KEPT_CHARACTERS = 100_000

const SEAL_PURPOSE = 'keptForm'

/** What was typed into a form that came too late: where it was sent to, and its text fields. */
export interface KeptForm {
  path: string
  fields: Record<string, string | string[]>
}

interface Owner {
  flowHash: Buffer
  ownerMark: string
}

/** Names the person whose form it is, in the form itself; nobody else gets to see what was kept. */
export function ownerMark(deps: Pick<Deps, 'secrets'>, face: Face, principalId: number): string {
  return deps.secrets.fingerprint('formOwner', `${face} ${principalId}`).toString('base64url')
}

/** Keeps one form for one person at one browser; a later one replaces it. @returns whether it was kept */
export async function keepForm(deps: Deps, owner: Owner, form: KeptForm): Promise<boolean> {
  const text = JSON.stringify(form)
  if (text.length > MOST_KEPT_CHARACTERS) return false
  const row = { sealed: deps.secrets.seal(SEAL_PURPOSE, text), keptAt: deps.now }
  await deps.db
    .insertInto('keptForm')
    .values({ ...owner, ...row })
    .onConflict((conflict) => conflict.columns(['flowHash', 'ownerMark']).doUpdateSet(row))
    .execute()
  return true
}

export async function findKeptForm(deps: Deps, owner: Owner): Promise<KeptForm | undefined> {
  const row = await deps.db
    .selectFrom('keptForm')
    .select('sealed')
    .where('flowHash', '=', owner.flowHash)
    .where('ownerMark', '=', owner.ownerMark)
    .where('keptAt', '>', addMinutes(deps.now, -FORM_KEPT_MINUTES))
    .executeTakeFirst()
  return row && (JSON.parse(deps.secrets.unseal(SEAL_PURPOSE, row.sealed)) as KeptForm)
}

export async function deleteKeptForm(deps: Deps, owner: Owner): Promise<void> {
  await deps.db
    .deleteFrom('keptForm')
    .where('flowHash', '=', owner.flowHash)
    .where('ownerMark', '=', owner.ownerMark)
    .execute()
}

export async function deleteOldKeptForms(deps: Deps): Promise<void> {
  await deps.db.deleteFrom('keptForm').where('keptAt', '<=', addMinutes(deps.now, -FORM_KEPT_MINUTES)).execute()
}
