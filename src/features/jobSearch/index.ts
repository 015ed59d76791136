export { CompareTable } from './CompareTable.tsx'
export { CONDITION_FIELDS, type ConditionField } from './conditionFields.ts'
export { setConditions } from './conditionLabels.ts'
export {
  firstPage,
  noConditions,
  type SearchConditions,
  SORTS,
  WORD_TARGETS,
  type WordTarget,
} from './conditions.ts'
export {
  conditionsToParams,
  readConditions,
} from './conditionsUrl.ts'
export type { SearchQuestion } from './jobSearch.ts'
export { jobSearchOf, provideJobSearch } from './jobSearchOf.ts'
export { type MemoryJobSearch, startMemoryJobSearch } from './memoryIndex/memoryJobSearch.ts'
export {
  type JobSearchSlots,
  jobSearchRoutes,
  myPageJobSearch,
  publicJobSearch,
} from './routes.tsx'
export { SearchClosed } from './SearchClosed.tsx'
export { measureJobSearch } from './searchMetrics.ts'
export { wantedWords } from './searchWords.ts'
export { chosenOccupationCodes, chosenPlaceCodes } from './sqlConditions.ts'
export { sqlJobSearch } from './sqlJobSearch.ts'
