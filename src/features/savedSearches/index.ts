export { searchHref } from './pages.tsx'
export { savedSearchLinks, savedSearchNotice, savedSearchRoutes, saveSearchOffer } from './routes.tsx'
export { saveSearch } from './saveSearch.ts'
export { findSavedSearches } from './store.ts'
