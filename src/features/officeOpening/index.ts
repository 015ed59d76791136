export { deleteUnusedOpenings } from './jobs.ts'
export { officeOpeningMail } from './mails.ts'
export { officeOpeningRoutes, openedRoutes } from './routes.tsx'
export { reopenByOffice, storeAddressForOpening } from './storeAddressForOpening.ts'
