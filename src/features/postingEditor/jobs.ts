import { addMinutes } from '../../basics/japaneseDay.ts'
import type { Deps } from '../../platform/deps.ts'
import { ACCEPTED_KEPT_DAYS, DRAFT_KEPT_DAYS } from './rules.ts'
import { deleteOldSubmissions } from './store.ts'

/** Drafts that nobody touched for a year, and accepted submissions after five years. */
export async function deleteOldPostingSubmissions(deps: Deps): Promise<void> {
  const daysAgo = (days: number) => addMinutes(deps.now, -days * 24 * 60)
  await deleteOldSubmissions(deps.db, { drafts: daysAgo(DRAFT_KEPT_DAYS), accepted: daysAgo(ACCEPTED_KEPT_DAYS) })
}
