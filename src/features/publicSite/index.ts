export { publicSiteRoutes } from './routes.tsx'
