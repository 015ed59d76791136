import type { Context } from 'hono'
import type { AppEnv } from '../../platform/http/env.ts'
import { readFields } from '../../platform/http/readForm.ts'

/** The hidden field that says, sealed, that the current password was right a moment ago. */
export const CONFIRMED_FIELD = '_confirmed'

/** How long a press that only drew a warning spares typing the current password again. */
const CONFIRMED_MINUTES = 10

const purpose = (c: Context<AppEnv>) => `reauthenticated ${c.var.flowHash.toString('hex')}`

/** What the warning's page carries, so that the second press is enough: bound to person, browser and time. */
export function sealConfirmation(c: Context<AppEnv>): string {
  const facts = { accountId: c.var.signedIn!.principalId, at: c.var.deps.now.getTime() }
  return c.var.deps.secrets.seal(purpose(c), JSON.stringify(facts)).toString('base64url')
}

export async function isConfirmed(c: Context<AppEnv>): Promise<boolean> {
  const field = (await readFields(c))[CONFIRMED_FIELD]
  if (typeof field !== 'string') return false
  try {
    const opened = c.var.deps.secrets.unseal(purpose(c), Buffer.from(field, 'base64url'))
    const { accountId, at } = JSON.parse(opened) as { accountId: number; at: number }
    return accountId === c.var.signedIn!.principalId && c.var.deps.now.getTime() - at < CONFIRMED_MINUTES * 60_000
  } catch {
    return false
  }
}
