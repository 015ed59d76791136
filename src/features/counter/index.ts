export { counterJobSeekerRoutes, objectionRoutes } from './routes.tsx'
