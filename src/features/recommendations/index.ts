export { RecommendationList } from './pages.tsx'
export { recommend } from './recommend.ts'
export {
  findWhomItSuits,
  planRecommendations,
  sendDueBulkRecommendations,
  undoRecommendations,
} from './recommendToMatching.ts'
export { recommendationRoutes } from './routes.tsx'
export { BULK_AT_MOST, BULK_UNDO_MINUTES, COMMENT_MAX_LENGTH } from './rules.ts'
export type { MatchingPerson } from './store.bulk.ts'
export { countRecommendations, findRecommendations, markRecommendationsRead } from './store.ts'
