import type { SearchAnswer, SearchFacets, SearchQuestion } from '../jobSearch.ts'
import type { FacetCounts } from './countFacets.ts'
import type { IndexAnswer, MemoryIndex } from './memoryIndex.ts'
import { facetChoiceOf, questionToQuery, stretchOf } from './questionToQuery.ts'

const FACET_NAMES = {
  place: 'places',
  occupation: 'occupations',
  employmentType: 'employmentTypes',
  trait: 'traits',
} as const satisfies Record<string, keyof SearchFacets>

/** Answers a question from the index; equal to what SQL answers. */
export function answerQuestion(index: MemoryIndex, question: SearchQuestion): SearchAnswer {
  return answerOf(index.search(questionToQuery(question), stretchOf(question.view), facetChoiceOf(question.conditions)))
}

/** The index's answer in the words of the search. */
export function answerOf({ ids, total, facets }: IndexAnswer): SearchAnswer {
  return { ids, total, facets: groupFacets(facets) }
}

export function countQuestion(index: MemoryIndex, question: Omit<SearchQuestion, 'view'>): number {
  return index.count(questionToQuery(question))
}

function groupFacets(counts: FacetCounts): SearchFacets {
  const facets: SearchFacets = { places: {}, occupations: {}, employmentTypes: {}, traits: {} }
  for (const [code, count] of counts) {
    const colon = code.indexOf(':')
    const family = code.slice(0, colon) as keyof typeof FACET_NAMES
    facets[FACET_NAMES[family]][code.slice(colon + 1)] = count
  }
  return facets
}
