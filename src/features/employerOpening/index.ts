export { employerOpeningMail } from './mails.ts'
export { employerOpeningRoutes } from './routes.tsx'
