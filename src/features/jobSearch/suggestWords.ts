import { normaliseForSearch } from '../../basics/searchText.ts'
import { LICENCES, OCCUPATION_DETAILS, TRAITS } from '../jobPostings/index.ts'

const MOST_SUGGESTED = 8

/** What people look for by name: kinds of work as they are written, licences, and what cards are tagged with. */
const SUGGESTED = [
  ...new Set([
    ...OCCUPATION_DETAILS.flatMap(({ writtenWords }) => writtenWords),
    ...LICENCES,
    ...Object.values(TRAITS),
  ]),
].map((written) => ({ written, plain: normaliseForSearch(written) }))

/**
 * Words that begin with what was typed, then those that hold it; the shortest first, since longer ones are reached by typing on.
 * @param typed the word under the cursor, in any width or kana
 */
export function suggestWords(typed: string): string[] {
  const plain = normaliseForSearch(typed)
  if (plain === '') return []
  return SUGGESTED.flatMap(({ written, plain: word }) => {
    const at = word.indexOf(plain)
    return at < 0 || word === plain ? [] : [{ written, rank: at === 0 ? 0 : 1 }]
  })
    .sort((one, other) => one.rank - other.rank || one.written.length - other.written.length)
    .slice(0, MOST_SUGGESTED)
    .map(({ written }) => written)
}
