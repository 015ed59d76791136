export { counterInside, employerInside, jobSeekerInside, registeredInside } from './frames.ts'
export { homeRoutes } from './routes.tsx'
