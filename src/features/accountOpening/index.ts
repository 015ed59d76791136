export { accountOpeningMail } from './mails.ts'
export { accountOpeningRoutes } from './routes.tsx'
export { DOCUMENTS_VERSION } from './rules.ts'
