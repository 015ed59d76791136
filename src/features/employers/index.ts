export { employerDoor, employerOnly } from './employerDoor.ts'
export { employerRoutes } from './routes.employer.tsx'
export {
  findMailAddressesOfEmployer,
  getEmployerOfLogin,
  insertEmployer,
  insertEmployerLogin,
  linkEstablishment,
} from './store.ts'
