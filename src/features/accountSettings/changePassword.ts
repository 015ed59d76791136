import { type Deps, inTransaction } from '../../platform/deps.ts'
import { lockOpenAccount, setPasswordHash, tellAccountChanged } from '../accounts/index.ts'
import { deleteKeysOfAccount } from '../verificationKeys/index.ts'

/** Sets a new password; whatever was begun and not confirmed is void, and mail no. 2 tells of it (A11). */
export async function changePassword(
  deps: Deps,
  input: { accountId: number; passwordHash: string },
): Promise<'done' | 'closed'> {
  return inTransaction(deps, async (deps) => {
    const account = await lockOpenAccount(deps.db, input.accountId)
    if (!account) return 'closed'
    await setPasswordHash(deps.db, account.id, input.passwordHash)
    await deleteKeysOfAccount(deps.db, account.id)
    await tellAccountChanged(deps, { what: 'password', to: [account.email] })
    return 'done'
  })
}
