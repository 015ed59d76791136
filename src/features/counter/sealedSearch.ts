import type { Deps } from '../../platform/deps.ts'
import { type Purpose, readPurpose } from './rules.visit.ts'

const SEAL_PURPOSE = 'counterSearch'

/** What was searched for, as it stands in an address: sealed, so that no name or number lies in a browser's history. */
export function sealSearch(deps: Deps, search: { typed: string; purpose: Purpose }): string {
  return deps.secrets.seal(SEAL_PURPOSE, JSON.stringify(search)).toString('base64url')
}

/** @returns undefined where the address was changed, or sealed with a key that is gone */
export function unsealSearch(deps: Deps, sealed: string | undefined): { typed: string; purpose: Purpose } | undefined {
  if (!sealed || sealed.length > 2000) return undefined
  try {
    const search = JSON.parse(deps.secrets.unseal(SEAL_PURPOSE, Buffer.from(sealed, 'base64url')))
    return { typed: String(search.typed), purpose: readPurpose(search.purpose) }
  } catch {
    return undefined
  }
}
