import type { SearchAnswer, SearchFacets, SearchQuestion } from '../jobSearch.ts'
import type { FacetCounts } from './countFacets.ts'
import type { MemoryIndex } from './memoryIndex.ts'
import { facetChoiceOf, questionToQuery } from './questionToQuery.ts'

const FACET_NAMES = {
  place: 'places',
  occupation: 'occupations',
  employmentType: 'employmentTypes',
  trait: 'traits',
} as const satisfies Record<string, keyof SearchFacets>

/** Answers a question from the index; equal to what SQL answers. */
export function answerQuestion(index: MemoryIndex, question: SearchQuestion): SearchAnswer {
  const { sort, pageSize, page } = question.view
  const stretch = { sort, offset: (page - 1) * pageSize, limit: pageSize }
  const { ids, total, facets } = index.search(questionToQuery(question), stretch, facetChoiceOf(question.conditions))
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
