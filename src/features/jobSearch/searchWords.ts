import { splitSearchWords } from '../../basics/searchText.ts'
import { nearOccupationWords } from '../jobPostings/index.ts'
import type { SearchConditions } from './conditions.ts'

/** The words looked for, each with those that count as much: itself, and where the person wants it other names of the same work. */
export function wantedWords({ words, nearWords }: Pick<SearchConditions, 'words' | 'nearWords'>): string[][] {
  return splitSearchWords(words).map((word) => (nearWords ? [word, ...nearOccupationWords(word)] : [word]))
}

/** 関連度: what each of the words looked for is worth by where it stands. Names of firms count nothing, so no order can tell them. */
export const RELEVANCE = { occupation: 2, work: 1 } as const
