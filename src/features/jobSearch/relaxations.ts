import { setConditions } from './conditionLabels.ts'
import type { SearchConditions } from './conditions.ts'
import type { JobSearch, SearchQuestion } from './jobSearch.ts'

/** More set conditions than this are not tried one by one. */
const MOST_TRIED = 12

/** What each condition excludes: the exact number found without it, largest first; those that would bring nothing are left out. */
export async function relaxationsOf(
  search: JobSearch,
  question: SearchQuestion,
): Promise<{ label: string; without: SearchConditions; total: number }[]> {
  const found: { label: string; without: SearchConditions; total: number }[] = []
  for (const { label, without } of setConditions(question.conditions).slice(0, MOST_TRIED)) {
    const total = await search.count({ ...question, conditions: without })
    if (total > 0) found.push({ label, without, total })
  }
  return found.sort((a, b) => b.total - a.total)
}
