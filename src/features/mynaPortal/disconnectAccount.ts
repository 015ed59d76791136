import { type Deps, inTransaction } from '../../platform/deps.ts'
import { deleteIdentityLink, takeIdentityLink } from '../accounts/index.ts'
import { EVENT_SEAL, identityOf } from './identityOf.ts'
import { insertNotice } from './store.ts'

/**
 * やめる from our side: from the next look on the portal opens nothing here (SSO-7). Sessions stay as they are.
 * @returns the notice that is to tell the portal; undefined when there was no link
 */
export async function disconnectAccount(deps: Deps, accountId: number): Promise<number | undefined> {
  const issuer = deps.mynaPortal?.issuer
  if (issuer === undefined) return undefined
  return inTransaction(deps, async (deps) => {
    const connection = await takeIdentityLink(deps.db, issuer, accountId)
    if (connection === undefined) return undefined
    const sealedEvent = deps.secrets.seal(EVENT_SEAL, JSON.stringify({ kind: 'disconnected', connection }))
    return insertNotice(deps.db, { issuer, connection, sealedEvent, createdAt: deps.now })
  })
}

/** やめる from the portal's side: its signed message ends exactly the link that it names, however often it comes. */
export async function receiveDisconnection(deps: Deps, message: string): Promise<'taken' | 'refused'> {
  const portal = deps.mynaPortal
  const read = await portal?.readDisconnection(message)
  if (!portal || !read) return 'refused'
  await deleteIdentityLink(deps.db, identityOf(deps.secrets, portal.issuer, read.subject), read.connection)
  return 'taken'
}
