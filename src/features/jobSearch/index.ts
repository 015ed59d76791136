export { type SetCondition, setConditions } from './conditionLabels.ts'
export {
  firstPage,
  noConditions,
  PAGE_SIZES,
  type ResultView,
  type SearchConditions,
  type SearchSort,
  SORTS,
  WORD_TARGETS,
  type WordTarget,
} from './conditions.ts'
export {
  conditionsToParams,
  type ReadConditions,
  readConditions,
  readResultView,
  resultParams,
} from './conditionsUrl.ts'
export type { JobSearch, SearchAnswer, SearchFacets, SearchQuestion } from './jobSearch.ts'
export { jobSearchOf, provideJobSearch } from './jobSearchOf.ts'
export { type MemoryJobSearch, startMemoryJobSearch } from './memoryIndex/memoryJobSearch.ts'
export {
  type JobSearchDoor,
  type JobSearchSlots,
  jobSearchRoutes,
  myPageJobSearch,
  publicJobSearch,
} from './routes.tsx'
export { SearchClosed } from './SearchClosed.tsx'
export { sqlJobSearch } from './sqlJobSearch.ts'
