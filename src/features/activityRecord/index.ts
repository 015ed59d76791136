export { RECORD_HREF } from './pages.tsx'
export { activityRecordRoutes } from './routes.tsx'
export { words as activityRecordWords } from './words.ts'
