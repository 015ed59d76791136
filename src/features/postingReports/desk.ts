import type { Deps } from '../../platform/deps.ts'
import { countOpenReports } from './store.ts'
import { counterWords } from './words.counter.ts'

/** 求人の内容の報告 on 窓口ホーム: how many wait at the member of staff's own office, or everywhere for those without one. */
export const postingReportsDesk = {
  title: counterWords.title,
  href: '/counter/posting-reports',
  count: (deps: Deps, staff: { officeNumber: string | null }) =>
    countOpenReports(deps.db, staff.officeNumber ?? undefined),
}
