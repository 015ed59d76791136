import { splitSearchWords } from '../../basics/searchText.ts'
import { nearOccupationWords } from '../jobPostings/index.ts'
import type { SearchConditions } from './conditions.ts'

/** The words looked for, each with those that count as much: itself, and where the person wants it other names of the same work. */
export function wantedWords({ words, nearWords }: Pick<SearchConditions, 'words' | 'nearWords'>): string[][] {
  return splitSearchWords(words).map((word) => (nearWords ? [word, ...nearOccupationWords(word)] : [word]))
}

/** The other names of the same work that the words looked for have, wanted or not. */
export function nearWordsOf({ words }: Pick<SearchConditions, 'words'>): string[] {
  const asked = splitSearchWords(words)
  return [...new Set(asked.flatMap(nearOccupationWords))].filter((word) => !asked.includes(word))
}

/** 関連度: what each of the words looked for is worth by where it stands. Names of firms count nothing, so no order can tell them. */
export const RELEVANCE = { occupation: 2, work: 1 } as const
