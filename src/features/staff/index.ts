export { staffRoutes } from './routes.counter.tsx'
export { staffDoor, staffOnly } from './staffDoor.ts'
export { getStaffMember, insertStaffMember } from './store.ts'
