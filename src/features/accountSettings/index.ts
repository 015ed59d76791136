export { AccountSections } from './AccountSections.tsx'
export { emailChangeMail } from './mails.ts'
export { accountSettingsRoutes } from './routes.tsx'
