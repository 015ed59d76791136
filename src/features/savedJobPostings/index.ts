export { cardButtons, cardForm, savedList, savedPostingRoutes, savingNotice, savingOffer } from './routes.tsx'
export { saveJobPosting } from './saveJobPosting.ts'
export { countSavedPostings } from './store.ts'
