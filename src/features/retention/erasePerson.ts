import { type Deps, inTransaction } from '../../platform/deps.ts'
import { deletePeople } from './deleteForGood.ts'
import { appendToLedger } from './ledgerFile.ts'
import type { LedgerEntry } from './rules.ts'
import { findFamily, type Leaving } from './store.ts'

/** How an operator names a person: by 求職番号, or by the ID of the account. */
export type NamedPerson = { number: string } | { email: string }

/**
 * Everything that is one person's: registrations joined with the named one, their accounts, and earlier accounts of the same
 * address. Empty where there is nobody.
 */
export async function findPeopleToErase(deps: Deps, named: NamedPerson): Promise<Leaving[]> {
  return findFamily(deps.db, named)
}

/** Erases at once what the retention would erase later, with its lines in the ledger. */
export async function erasePeople(deps: Deps, people: Leaving[]): Promise<LedgerEntry[]> {
  return inTransaction(deps, async (deps) => {
    const entries = await deletePeople(deps, 'onRequest', people)
    await appendToLedger(deps, entries)
    return entries
  })
}
