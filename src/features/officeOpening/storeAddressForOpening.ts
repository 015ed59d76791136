import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findOpenAccount } from '../accounts/index.ts'
import { recordAction } from '../audit/index.ts'
import { lockRegisteredPerson, storeOpening } from './store.ts'

export type StoreAddressOutcome = 'stored' | 'alreadyOpen' | 'addressInUse' | 'notRegistered'

interface StoredAddress {
  jobSeekerId: number
  email: string
  /** Who sits at the counter. */
  staffId: number
}

/**
 * メールアドレス登録 at the counter: the person may now open My Page with this address and their date of birth (A2).
 * An earlier address of the same person that was not used yet is replaced.
 */
export async function storeAddressForOpening(deps: Deps, input: StoredAddress): Promise<StoreAddressOutcome> {
  return inTransaction(deps, async (deps) => {
    const person = await lockRegisteredPerson(deps.db, input.jobSeekerId)
    if (!person) return 'notRegistered'
    if (person.accountId !== null && person.closedAt === null) return 'alreadyOpen'
    if (await findOpenAccount(deps.db, input.email)) return 'addressInUse'
    const opening = { jobSeekerId: person.id, email: input.email, storedBy: input.staffId, storedAt: deps.now }
    if (!(await storeOpening(deps.db, opening))) return 'addressInUse'
    await recordAction(deps, {
      actor: { face: 'counter', principalId: input.staffId },
      action: 'storeMailAddress',
      subject: { kind: 'jobSeeker', id: person.id },
    })
    return 'stored'
  })
}

/**
 * マイページを再開設: after more than 30 days the counter stores the address again and the person follows A2, with the
 * old registration and everything that belongs to the account kept (H6).
 */
export async function reopenByOffice(deps: Deps, input: StoredAddress): Promise<StoreAddressOutcome | 'notClosed'> {
  return inTransaction(deps, async (deps) => {
    const person = await lockRegisteredPerson(deps.db, input.jobSeekerId)
    if (person && person.closedAt === null) return 'notClosed'
    return storeAddressForOpening(deps, input)
  })
}
