export { passwordResetMail } from './mails.ts'
export { passwordResetRoutes } from './routes.tsx'
