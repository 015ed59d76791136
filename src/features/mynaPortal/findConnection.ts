import type { Deps } from '../../platform/deps.ts'
import { findIdentityLink } from '../accounts/index.ts'

/** Whether, and since when, an account is connected to the portal: for 各種設定. */
export async function findConnection(deps: Deps, accountId: number): Promise<{ connectedAt: Date } | undefined> {
  const issuer = deps.mynaPortal?.issuer
  return issuer === undefined ? undefined : findIdentityLink(deps.db, issuer, accountId)
}
