import { type Deps, inTransaction } from '../../platform/deps.ts'
import { endSessionsOf } from '../../platform/sessions.ts'
import { lockOpenAccount, tellAccountChanged } from '../accounts/index.ts'
import { recordAction } from '../audit/index.ts'
import { forgetTrustedDevices } from '../secondStep/index.ts'
import { deleteAllPasskeys, deletePasskey } from './store.ts'

/**
 * Its owner removes one; the password has been asked for. Whatever was let in elsewhere ends with it: the device may be
 * in other hands.
 */
export async function removeOwnPasskey(
  deps: Deps,
  input: { accountId: number; publicId: string; sessionId: number },
): Promise<'removed' | 'notThere'> {
  return inTransaction(deps, async (deps) => {
    const account = await lockOpenAccount(deps.db, input.accountId)
    if (!account || !(await deletePasskey(deps.db, account.id, input.publicId))) return 'notThere'
    await forgetTrustedDevices(deps, account.id)
    await endSessionsOf(deps.db, 'jobSeeker', account.id, input.sessionId)
    await tellAccountChanged(deps, { what: 'passkeyRemoved', to: [account.email] })
    return 'removed'
  })
}

/**
 * All of an account's passkeys are void: with the mailed re-registration of the password, which is the way out for
 * someone who fears that another person has got in. In that transaction; its own mail tells of it.
 */
export async function voidPasskeys(deps: Deps, accountId: number): Promise<void> {
  await deleteAllPasskeys(deps.db, accountId)
}

/**
 * The way out for someone whose device is lost: the counter, having seen who it is, removes all passkeys. `document` is
 * what was seen. Ends every session, leaves an audit row and tells the person by mail; the password is neither seen nor changed (AUTH-18).
 */
export async function removePasskeysAtCounter(
  deps: Deps,
  input: { accountId: number; staffMemberId: number; document: string },
): Promise<'removed' | 'notThere'> {
  return inTransaction(deps, async (deps) => {
    const account = await lockOpenAccount(deps.db, input.accountId)
    if (!account || (await deleteAllPasskeys(deps.db, account.id)) === 0) return 'notThere'
    await forgetTrustedDevices(deps, account.id)
    await endSessionsOf(deps.db, 'jobSeeker', account.id)
    await tellAccountChanged(deps, { what: 'passkeysRemovedAtCounter', to: [account.email] })
    await recordAction(deps, {
      actor: { face: 'counter', principalId: input.staffMemberId },
      action: 'removePasskeys',
      subject: { kind: 'account', id: account.id },
      details: { document: input.document },
    })
    return 'removed'
  })
}
