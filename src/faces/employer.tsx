import { employerDoor, employerOnly, employerRoutes } from '../features/employers/index.ts'
import { signInRoutes } from '../features/signIn/index.ts'
import { anyone, type Door } from '../platform/http/doors.ts'
import type { FaceOptions } from './faceOptions.ts'

/** Every URL of the employer's face. */
export function employerFace(options: FaceOptions): Door[] {
  return [
    { path: '/employer', guard: anyone, routes: signInRoutes(employerDoor(options.demoLogins?.employer)) },
    { path: '/employer', guard: employerOnly, routes: employerRoutes },
  ]
}
