export { employerDoor, employerOnly } from './employerDoor.tsx'
export { deleteLapsedEmployerInvitations } from './jobs.ts'
export { employerInvitedMail } from './mails.ts'
export { employerRoutes } from './routes.employer.tsx'
export { administratorOf, loginRoutes } from './routes.logins.tsx'
export { lapsedInvitationsBefore } from './rules.ts'
export { takeInvitation } from './store.logins.ts'
export {
  findEmployerLogin,
  findMailAddressesOfEmployer,
  getEmployerOfLogin,
  insertEmployer,
  insertEmployerLogin,
  linkEstablishment,
  recordEmployerSignIn,
  setEmployerPasswordHash,
} from './store.ts'
