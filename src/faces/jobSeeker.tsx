import { accountOpeningRoutes } from '../features/accountOpening/index.ts'
import { demoRoutes } from '../features/demo/index.ts'
import { homeRoutes, jobSeekerInside, registeredInside } from '../features/home/index.ts'
import { messageRoutes } from '../features/messages/index.ts'
import { publicSiteRoutes } from '../features/publicSite/index.ts'
import { jobSeekerDoor, signInRoutes } from '../features/signIn/index.ts'
import { anyone, type Door } from '../platform/http/doors.ts'
import type { FaceOptions } from './faceOptions.ts'

/** Every URL of the public site and of the job seeker's face. */
export function jobSeekerFace(options: FaceOptions): Door[] {
  return [
    { path: '/', guard: anyone, routes: publicSiteRoutes },
    { path: '/', guard: anyone, routes: signInRoutes(jobSeekerDoor(options.demoLogins?.jobSeeker)) },
    { path: '/account-opening', guard: anyone, routes: accountOpeningRoutes },
    { path: '/my-page', guard: jobSeekerInside, routes: homeRoutes },
    { path: '/my-page/messages', guard: registeredInside, routes: messageRoutes },
    ...(options.isDemo ? [{ path: '/demo', guard: anyone, routes: demoRoutes }] : []),
  ]
}
