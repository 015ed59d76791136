import type { Deps } from '../../platform/deps.ts'
import { CHECKS_SEAL } from './identityOf.ts'
import { insertRequest, type Purpose } from './store.ts'

export type BeginAtPortalOutcome = { outcome: 'begun'; url: string } | { outcome: 'unreachable' }

/** Sends a person to the portal, and remembers under this browser what must come back (SSO-1). */
export async function beginAtPortal(
  deps: Deps,
  input: { flowHash: Buffer; purpose: Purpose; returnPath: string },
): Promise<BeginAtPortalOutcome> {
  const portal = deps.mynaPortal
  const begun = await portal?.begin({ askConsent: input.purpose === 'connect' })
  if (!portal || begun?.outcome !== 'begun') return { outcome: 'unreachable' }
  await insertRequest(deps.db, {
    ...input,
    stateHash: deps.secrets.fingerprint('identityState', begun.state),
    issuer: portal.issuer,
    sealedChecks: deps.secrets.seal(CHECKS_SEAL, JSON.stringify(begun.checks)),
    askedAt: deps.now,
  })
  return { outcome: 'begun', url: begun.url }
}
