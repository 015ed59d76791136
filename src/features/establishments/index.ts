export { establishmentConfirmedMail, establishmentReturnedMail } from './mails.ts'
export { establishmentDeskRoutes, establishmentsDesk } from './routes.desk.tsx'
export { establishmentRoutes } from './routes.tsx'
