import { addDays, addMonths, japaneseDay, startOfJapaneseDay } from '../../basics/japaneseDay.ts'
import type { FigureKind } from '../../db/tables/officeFigures.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { MONTHS_SHOWN, monthOf } from './rules.ts'
import { addFigures, lockProgress, storeProgress } from './store.ts'

const KINDS: readonly FigureKind[] = [
  'visits',
  'consultations',
  'registrations',
  'postings',
  'referrals',
  'placements',
  'replies',
  'replyHours',
]

/**
 * The sweep of the figures: counts every day that is over and was not counted yet, each exactly once. The first time it
 * goes back as far as the page shows.
 */
export async function countFigures(deps: Deps): Promise<void> {
  const today = japaneseDay(deps.now)
  const until = addDays(today, -1)
  await inTransaction(deps, async ({ db }) => {
    const countedUntil = await lockProgress(db)
    const from = countedUntil ? addDays(countedUntil, 1) : addMonths(monthOf(today), 1 - MONTHS_SHOWN)
    if (from > until) return
    const span = { from, until, fromInstant: startOfJapaneseDay(from), untilInstant: startOfJapaneseDay(today) }
    for (const kind of KINDS) await addFigures(db, kind, span)
    await storeProgress(db, until)
  })
}
