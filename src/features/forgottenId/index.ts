export { forgottenIdRoutes } from './routes.tsx'
