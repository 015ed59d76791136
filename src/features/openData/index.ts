export { apiRoutes } from './routes.api.ts'
export { crawlerRoutes } from './routes.crawlers.ts'
export { apiGuideRoutes } from './routes.tsx'
