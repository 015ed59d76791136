export { objectionRoutes } from './routes.objections.tsx'
export { counterReferralRoutes } from './routes.referral.tsx'
export { counterStateRoutes } from './routes.state.tsx'
export { counterJobSeekerRoutes } from './routes.tsx'
