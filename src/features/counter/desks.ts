import type { Deps } from '../../platform/deps.ts'
import { findWaitingAddressChanges } from '../identityRepair/index.ts'
import type { Staff } from './rules.visit.ts'
import { COUNTED_AT_MOST } from './rules.workLists.ts'
import { findOpenObjections } from './store.ts'
import { mailboxWords } from './words.mailbox.ts'
import { words } from './words.ts'

/**
 * A desk of its own among the work lists of 窓口ホーム: things that wait, kept by whichever feature owns them. A feature
 * adds its desk to the list in `faces/staff.tsx`.
 */
export interface Desk {
  title: string
  href: string
  /** How many wait for this member of the staff; counting may stop at `COUNTED_AT_MOST`. */
  count(deps: Deps, staff: Staff): Promise<number>
}

/** 面接不参加への異議 */
export const objectionsDesk: Desk = {
  title: words.objections.title,
  href: '/counter/no-show-objections',
  count: async (deps) => (await findOpenObjections(deps.db)).length,
}

/** メールアドレスの変更, waiting for a second person */
export const addressChangesDesk: Desk = {
  title: mailboxWords.listTitle,
  href: '/counter/address-changes',
  count: async (deps) => (await findWaitingAddressChanges(deps.db, COUNTED_AT_MOST)).length,
}
