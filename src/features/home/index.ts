export { counterInside, employerInside, jobSeekerInside, registeredInside } from './frames.ts'
export { activityRoutes } from './routes.activity.tsx'
export { employerHomeRoutes } from './routes.employer.tsx'
export { homeRoutes } from './routes.tsx'
