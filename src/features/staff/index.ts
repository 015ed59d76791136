export { staffDoor, staffOnly } from './staffDoor.ts'
export { getStaffMember, insertStaffMember } from './store.ts'
