import { japaneseDay } from '../../basics/japaneseDay.ts'
import { conditionsToParams, noConditions, type SearchConditions } from '../../features/jobSearch/index.ts'
import { saveJobPosting } from '../../features/savedJobPostings/index.ts'
import { saveSearch } from '../../features/savedSearches/index.ts'
import type { Deps } from '../../platform/deps.ts'
import { appliedPosting, otherPosting } from './demoPostings.ts'

/** 介護 in 東京都 as 正社員, and part-time work near the home. */
const SEARCHES: SearchConditions[] = [
  { ...noConditions, words: '介護', places: ['13'], employmentTypes: ['regular'] },
  { ...noConditions, occupations: ['05'], places: ['13101', '13104'], traits: ['nearStation'] },
]

/** 明日 勇気's two saved conditions (contract), and two favourites. */
export async function loadDemoSaved(deps: Deps, ashita: { accountId: number; jobSeekerId: number }): Promise<void> {
  const today = japaneseDay(deps.now)
  for (const [index, conditions] of SEARCHES.entries()) {
    const slot = index + 1
    const name = `希望する求人の条件${slot}`
    await saveSearch(deps, { ...ashita, slot, name, conditions: conditionsToParams(conditions), replaces: false })
  }
  for (const sheet of [appliedPosting(today), otherPosting(today)]) {
    const posting = await deps.db
      .selectFrom('jobPosting')
      .select('publicId')
      .where('number', '=', sheet.head.number!)
      .executeTakeFirstOrThrow()
    await saveJobPosting(deps, { ...ashita, publicId: posting.publicId })
  }
}
