import { type Deps, inTransaction } from '../../platform/deps.ts'
import { findOfficesOfResidence } from '../offices/index.ts'
import { findPlaceCodesOfAddress } from '../places/index.ts'
import type { EstablishmentFields } from './rules.ts'
import { findOpenRequest, findOwnEstablishments, lockEmployerOf, saveRequest } from './store.ts'

export type SendEstablishmentOutcome = 'sent' | 'changed' | 'unknown'

/** The office whose counter confirms: the one that governs the address. */
async function officeOf(deps: Deps, { postalCode, address }: EstablishmentFields): Promise<string | null> {
  const placeCode = findPlaceCodesOfAddress(address).at(-1) ?? ''
  const [office] = await findOfficesOfResidence(deps.db, { postalCode, placeCode })
  return office?.number ?? null
}

/**
 * Sends 事業所情報 to the counter: for a new establishment, or for a change of one's own. What waits may be sent again, mended.
 * @param version of the open request that the page showed; 0 for none
 */
export async function sendEstablishment(
  deps: Deps,
  input: {
    employerId: number
    loginId: number
    /** 事業所番号 of the establishment that changes; none for a new one. */
    changes: string | undefined
    fields: EstablishmentFields
    version: number
  },
): Promise<SendEstablishmentOutcome> {
  return inTransaction(deps, async (deps) => {
    await lockEmployerOf(deps.db, input.employerId)
    const own = await findOwnEstablishments(deps.db, input.employerId)
    const changed = own.find(({ number }) => number === input.changes)
    if (input.changes !== undefined && !changed) return 'unknown'
    const open = await findOpenRequest(deps.db, input.employerId, changed?.id ?? null)
    if ((open?.version ?? 0) !== input.version) return 'changed'
    await saveRequest(deps.db, {
      id: open?.id,
      employerId: input.employerId,
      establishmentId: changed?.id ?? null,
      fields: input.fields,
      officeNumber: await officeOf(deps, input.fields),
      sentAt: deps.now,
      sentBy: input.loginId,
    })
    return 'sent'
  })
}
