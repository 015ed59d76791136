import type { Deps } from '../../platform/deps.ts'
import type { DeskStaff } from './rules.ts'
import { countWaitingSubmissions } from './store.ts'
import { words } from './words.ts'

/** What waits on 窓口ホーム. */
export const acceptanceDesk = {
  title: words.list.title,
  href: '/counter/postings',
  count: (deps: Deps, staff: Pick<DeskStaff, 'id' | 'officeNumber'>) => countWaitingSubmissions(deps.db, staff),
}
