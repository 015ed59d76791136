import { signInRoutes } from '../features/signIn/index.ts'
import { staffDoor, staffOnly, staffRoutes } from '../features/staff/index.ts'
import { anyone, type Door } from '../platform/http/doors.ts'
import type { FaceOptions } from './faceOptions.ts'

/** Every URL of the counter. */
export function counterFace(options: FaceOptions): Door[] {
  return [
    { path: '/counter', guard: anyone, routes: signInRoutes(staffDoor(options.demoLogins?.counter)) },
    { path: '/counter', guard: staffOnly, routes: staffRoutes },
  ]
}
