export { languageRoutes } from './routes.tsx'
