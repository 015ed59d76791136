export type { Rehearsal } from './rehearse.ts'
export { demoRoutes } from './routes.tsx'
