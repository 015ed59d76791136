export { postingReportsDesk } from './desk.ts'
export { reportPosting } from './reportPosting.ts'
export { postingReportDeskRoutes } from './routes.counter.tsx'
export { postingReportRoutes, reportOffer } from './routes.tsx'
