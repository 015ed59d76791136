import { type DayString, japaneseDay } from '../../basics/japaneseDay.ts'
import type { FigureKind } from '../../db/tables/officeFigures.ts'
import type { Deps } from '../../platform/deps.ts'
import { type MonthOfFigures, meanReplyDays, monthsShown } from './rules.ts'
import { findFigures, findFiguresByOffice } from './store.ts'

type Amounts = Partial<Record<FigureKind, number>>

function monthFrom(month: DayString, amounts: Amounts): MonthOfFigures {
  const { visits = 0, registrations = 0, postings = 0, referrals = 0, placements = 0 } = amounts
  const replyDays = meanReplyDays(amounts.replies ?? 0, amounts.replyHours ?? 0)
  return { month, visits, registrations, postings, referrals, placements, replyDays }
}

const spanOf = (months: DayString[]) => ({ from: months[0]!, until: months.at(-1)! })

/** Every month shown, oldest first, of one office or of all. */
export async function readFigures(deps: Deps, officeNumber: string | undefined): Promise<MonthOfFigures[]> {
  const months = monthsShown(japaneseDay(deps.now))
  const byMonth = new Map<string, Amounts>(months.map((month) => [month, {}]))
  for (const { month, kind, value } of await findFigures(deps.db, spanOf(months), officeNumber))
    byMonth.get(month)![kind] = Number(value)
  return [...byMonth].map(([month, amounts]) => monthFrom(month, amounts))
}

/** The same for every office, for the file: months in which nothing happened are left out. */
export async function readFiguresOfOffices(
  deps: Deps,
): Promise<{ officeNumber: string; officeName: string; figures: MonthOfFigures }[]> {
  const months = monthsShown(japaneseDay(deps.now))
  const found = new Map<string, { officeNumber: string; officeName: string; month: DayString; amounts: Amounts }>()
  for (const row of await findFiguresByOffice(deps.db, spanOf(months))) {
    const { officeNumber, officeName, month, kind, value } = row
    const key = `${officeNumber} ${month}`
    const entry = found.get(key) ?? { officeNumber, officeName: officeName ?? '', month, amounts: {} }
    entry.amounts[kind] = Number(value)
    found.set(key, entry)
  }
  return [...found.values()].map(({ officeNumber, officeName, month, amounts }) => ({
    officeNumber,
    officeName,
    figures: monthFrom(month, amounts),
  }))
}
