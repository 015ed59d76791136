import { normaliseForSearch } from '../../../basics/searchText.ts'
import { OCCUPATION_DETAILS } from './occupationDetails.ts'

/** The words under which our list of occupations knows one kind of work: its name's parts and what titles call it. */
const families = OCCUPATION_DETAILS.map(({ name, titleWords }) => [
  ...new Set([...name.split(/[・、（）]/u).map(normaliseForSearch), ...titleWords]),
]).map((words) => words.filter((word) => word !== ''))

const byWord = new Map<string, readonly string[]>()
for (const family of families)
  for (const word of family)
    byWord.set(
      word,
      [...new Set([...(byWord.get(word) ?? []), ...family])].filter((other) => other !== word),
    )

/** Other words for the same kind of work, after the names of occupations; none for a word that is no such name. @param word normalised */
export const nearOccupationWords = (word: string): readonly string[] => byWord.get(word) ?? []
