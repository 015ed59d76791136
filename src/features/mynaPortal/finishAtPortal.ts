import { type Deps, inTransaction } from '../../platform/deps.ts'
import type { AuthenticationChecks } from '../../platform/mynaPortal/identityProvider.ts'
import { findAccountByIdentity, type Identity, lockOpenAccount, recordSignIn } from '../accounts/index.ts'
import { CHECKS_SEAL, identityOf, SUBJECT_SEAL } from './identityOf.ts'
import { IDENTITY_REQUEST_MINUTES, isOver } from './rules.ts'
import { type IdentityRequest, keepProvenIdentity, takeRequest } from './store.ts'

export type FinishAtPortalOutcome =
  | { outcome: 'signedIn'; accountId: number; previousSignedInAt: Date | null; returnPath: string }
  | { outcome: 'mismatch' | 'passwordNeeded' | 'stale' | 'cancelled' | 'unreachable' | 'invalid' }

/**
 * A person comes back from the portal. What was remembered for them is taken first, so that an answer counts once,
 * at the browser that it was asked from, and for ten minutes (SSO-1).
 * @param answer the callback's query
 */
export async function finishAtPortal(
  deps: Deps,
  input: { flowHash: Buffer; answer: URLSearchParams },
): Promise<FinishAtPortalOutcome> {
  const portal = deps.mynaPortal
  const state = input.answer.get('state') ?? ''
  const request = await takeRequest(deps.db, {
    stateHash: deps.secrets.fingerprint('identityState', state),
    flowHash: input.flowHash,
  })
  if (!portal || !request || request.issuer !== portal.issuer) return { outcome: 'stale' }
  if (isOver(request.askedAt, IDENTITY_REQUEST_MINUTES, deps.now)) return { outcome: 'stale' }
  const checks = JSON.parse(deps.secrets.unseal(CHECKS_SEAL, request.sealedChecks)) as AuthenticationChecks
  const finished = await portal.finish(input.answer, { ...checks, state })
  if (finished.outcome !== 'proven') return finished
  if (request.purpose === 'connect') return waitForPassword(deps, request, finished.subject)
  return signInAs(deps, identityOf(deps.secrets, portal.issuer, finished.subject), request.returnPath)
}

/** Nothing is linked yet: only the account's own password, at this same browser, links (SSO-4). */
async function waitForPassword(
  deps: Deps,
  { flowHash, issuer }: IdentityRequest,
  subject: string,
): Promise<FinishAtPortalOutcome> {
  const sealedSubject = deps.secrets.seal(SUBJECT_SEAL, subject)
  await keepProvenIdentity(deps.db, { flowHash, issuer, sealedSubject, provenAt: deps.now })
  return { outcome: 'passwordNeeded' }
}

/** Only an open account is found; the lock keeps it open until the sign-in is written (RACE-2). */
async function signInAs(deps: Deps, identity: Identity, returnPath: string): Promise<FinishAtPortalOutcome> {
  return inTransaction(deps, async (deps) => {
    const linked = await findAccountByIdentity(deps.db, identity)
    const account = linked && (await lockOpenAccount(deps.db, linked.id))
    if (!account) return { outcome: 'mismatch' }
    const previousSignedInAt = await recordSignIn(deps.db, account.id, deps.now)
    return { outcome: 'signedIn', accountId: account.id, previousSignedInAt, returnPath }
  })
}
