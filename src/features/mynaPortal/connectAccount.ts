import { randomId } from '../../basics/randomIds.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findAccountByIdentity, findIdentityLink, insertIdentityLink, lockOpenAccount } from '../accounts/index.ts'
import { EVENT_SEAL, identityOf, SUBJECT_SEAL } from './identityOf.ts'
import { isOver, PROVEN_IDENTITY_MINUTES } from './rules.ts'
import { deleteProvenIdentity, insertNotice, lockProvenIdentity } from './store.ts'

export type ConnectAccountOutcome =
  | { outcome: 'connected'; noticeId: number }
  | { outcome: 'identityGone' | 'accountLinked' | 'identityLinked' }

/**
 * つなぐ: links the account whose password was just given to who the portal proved at this browser. One account, one
 * identity (SSO-5); connecting the same two again is no mistake, and only tells the portal once more.
 */
export async function connectAccount(
  deps: Deps,
  input: { accountId: number; flowHash: Buffer },
): Promise<ConnectAccountOutcome> {
  return inTransaction(deps, async (deps) => {
    const account = await lockOpenAccount(deps.db, input.accountId)
    const proven = await lockProvenIdentity(deps.db, input.flowHash)
    if (!account || !proven || proven.issuer !== deps.mynaPortal?.issuer) return { outcome: 'identityGone' }
    if (isOver(proven.provenAt, PROVEN_IDENTITY_MINUTES, deps.now)) return { outcome: 'identityGone' }
    const subject = deps.secrets.unseal(SUBJECT_SEAL, proven.sealedSubject)
    const identity = identityOf(deps.secrets, proven.issuer, subject)

    const before = await findIdentityLink(deps.db, proven.issuer, account.id)
    if (before && !before.subjectHash.equals(identity.subjectHash)) return { outcome: 'accountLinked' }
    const publicId = before?.publicId ?? randomId()
    const link = { ...identity, publicId, accountId: account.id, connectedAt: deps.now }
    if (!before && (await findAccountByIdentity(deps.db, identity))) return { outcome: 'identityLinked' }
    if (!before && !(await insertIdentityLink(deps.db, link))) return { outcome: 'identityLinked' }

    await deleteProvenIdentity(deps.db, input.flowHash)
    const event = JSON.stringify({ kind: 'connected', subject, connection: publicId })
    const sealedEvent = deps.secrets.seal(EVENT_SEAL, event)
    const noticeId = await insertNotice(deps.db, {
      issuer: proven.issuer,
      connection: publicId,
      sealedEvent,
      createdAt: deps.now,
    })
    return { outcome: 'connected', noticeId }
  })
}
