import { acceptanceDesk, acceptanceDeskRoutes } from '../features/acceptanceDesk/index.ts'
import {
  addressChangeRoutes,
  addressChangesDesk,
  counterCorrectionRoutes,
  counterHomeRoutes,
  counterJobSeekerRoutes,
  counterReferralRoutes,
  counterRegistrationRoutes,
  counterStateRoutes,
  type Desk,
  everyoneRoutes,
  handoverRoutes,
  identityRoutes,
  lostMailboxRoutes,
  mergeRoutes,
  objectionRoutes,
  objectionsDesk,
  signInSettingsRoutes,
  workListRoutes,
} from '../features/counter/index.ts'
import { establishmentDeskRoutes, establishmentsDesk } from '../features/establishments/index.ts'
import { feedbackDesk, feedbackDeskRoutes } from '../features/feedback/index.ts'
import { counterInside } from '../features/home/index.ts'
import { officeFigureRoutes } from '../features/officeFigures/index.ts'
import { postingReportDeskRoutes, postingReportsDesk } from '../features/postingReports/index.ts'
import { counterReferralLetterRoutes } from '../features/referrals/index.ts'
import { sessionComfortRoutes, signInRoutes } from '../features/signIn/index.ts'
import { staffDoor } from '../features/staff/index.ts'
import type { Door } from '../platform/http/doors.ts'
import { anyoneWithinLimits } from '../platform/http/limitedDoors.ts'
import type { FaceOptions } from './faceOptions.ts'

/** What waits on 窓口ホーム beside the work lists, in this order. */
const DESKS: readonly Desk[] = [
  acceptanceDesk,
  establishmentsDesk,
  objectionsDesk,
  addressChangesDesk,
  postingReportsDesk,
  feedbackDesk,
]

/** Every URL of the counter. */
export function counterFace(options: FaceOptions): Door[] {
  return [
    { path: '/counter', guard: anyoneWithinLimits, routes: signInRoutes(staffDoor(options.demoLogins?.counter)) },
    { path: '/counter', guard: counterInside, routes: counterHomeRoutes(DESKS) },
    { path: '/counter', guard: counterInside, routes: workListRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: counterJobSeekerRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: counterStateRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: counterReferralRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: counterCorrectionRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: identityRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: signInSettingsRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: lostMailboxRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: mergeRoutes },
    { path: '/counter/job-seekers', guard: counterInside, routes: handoverRoutes },
    { path: '/counter/address-changes', guard: counterInside, routes: addressChangeRoutes },
    { path: '/counter/postings', guard: counterInside, routes: acceptanceDeskRoutes },
    { path: '/counter/establishments', guard: counterInside, routes: establishmentDeskRoutes },
    { path: '/counter/registration', guard: counterInside, routes: counterRegistrationRoutes },
    { path: '/counter/referral-letters', guard: counterInside, routes: counterReferralLetterRoutes },
    { path: '/counter/posting-reports', guard: counterInside, routes: postingReportDeskRoutes },
    { path: '/counter/feedback', guard: counterInside, routes: feedbackDeskRoutes },
    { path: '/counter/no-show-objections', guard: counterInside, routes: objectionRoutes },
    { path: '/counter/matching-people', guard: counterInside, routes: everyoneRoutes },
    { path: '/counter/figures', guard: counterInside, routes: officeFigureRoutes },
    { path: '/counter', guard: counterInside, routes: sessionComfortRoutes('/counter') },
  ]
}
