export { objectionRoutes } from './routes.objections.tsx'
export { counterStateRoutes } from './routes.state.tsx'
export { counterJobSeekerRoutes } from './routes.tsx'
