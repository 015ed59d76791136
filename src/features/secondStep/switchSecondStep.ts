import { type Deps, inTransaction } from '../../platform/deps.ts'
import { lockOpenAccount, tellAccountChanged } from '../accounts/index.ts'
import { recordAction } from '../audit/index.ts'
import { deleteEverythingBegun, deleteSecondStep, insertSecondStep } from './store.ts'
import { type TakenCode, takeCode } from './takeCode.ts'

/** Switches the second step on, once a code that was mailed to the address has come back: nobody locks themselves out. */
export async function switchOnSecondStep(
  deps: Deps,
  input: { accountId: number; flowHash: Buffer; code: string },
): Promise<TakenCode> {
  return inTransaction(deps, async (deps) => {
    const taken = await takeCode(deps, { purpose: 'switchOn', ...input })
    if (taken.outcome !== 'taken') return taken
    // The flow is the browser's: someone else may have signed in at it since.
    if (taken.accountId !== input.accountId) return { outcome: 'notAsked' }
    const account = await lockOpenAccount(deps.db, input.accountId)
    if (!account) return { outcome: 'notAsked' }
    await insertSecondStep(deps.db, account.id, deps.now)
    await tellAccountChanged(deps, { what: 'secondStepOn', to: [account.email] })
    return taken
  })
}

export type SwitchOffOutcome = 'switchedOff' | 'notOn'

async function switchOff(
  deps: Deps,
  accountId: number,
  what: 'secondStepOff' | 'secondStepOffAtCounter',
): Promise<SwitchOffOutcome> {
  const account = await lockOpenAccount(deps.db, accountId)
  if (!account || !(await deleteSecondStep(deps.db, account.id))) return 'notOn'
  await deleteEverythingBegun(deps.db, account.id)
  await tellAccountChanged(deps, { what, to: [account.email] })
  return 'switchedOff'
}

/** Its owner switches it off; the password has been asked for. */
export async function switchOffOwnSecondStep(deps: Deps, accountId: number): Promise<SwitchOffOutcome> {
  return inTransaction(deps, (deps) => switchOff(deps, accountId, 'secondStepOff'))
}

/**
 * The way back for someone who no longer gets the mails: the counter, having seen who it is, switches the second step
 * off. `document` is what was seen. Leaves an audit row and tells the person by mail; the password is neither seen nor changed (AUTH-18).
 */
export async function switchOffSecondStep(
  deps: Deps,
  input: { accountId: number; staffMemberId: number; document: string },
): Promise<SwitchOffOutcome> {
  return inTransaction(deps, async (deps) => {
    const outcome = await switchOff(deps, input.accountId, 'secondStepOffAtCounter')
    if (outcome === 'switchedOff')
      await recordAction(deps, {
        actor: { face: 'counter', principalId: input.staffMemberId },
        action: 'switchOffSecondStep',
        subject: { kind: 'account', id: input.accountId },
        details: { document: input.document },
      })
    return outcome
  })
}
