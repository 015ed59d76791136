import { applicantBoardRoutes, bulkMessageRoutes } from '../features/applicantBoard/index.ts'
import { employerAttachmentRoutes, UPLOAD_FORM_BYTES } from '../features/attachments/index.ts'
import { employerOpeningRoutes } from '../features/employerOpening/index.ts'
import { employerDoor, employerRoutes, loginRoutes } from '../features/employers/index.ts'
import { establishmentRoutes } from '../features/establishments/index.ts'
import { employerHomeRoutes, employerInside } from '../features/home/index.ts'
import { invitationRoutes } from '../features/invitations/index.ts'
import { applicantRoutes } from '../features/jobApplications/index.ts'
import { employerMessageRoutes } from '../features/messages/index.ts'
import { ownPostingRoutes, postingDraftRoutes } from '../features/postingEditor/index.ts'
import { employerReferralLetterRoutes } from '../features/referrals/index.ts'
import { sessionComfortRoutes, signInRoutes } from '../features/signIn/index.ts'
import type { Door } from '../platform/http/doors.ts'
import { anyoneWithinLimits } from '../platform/http/limitedDoors.ts'
import type { FaceOptions } from './faceOptions.ts'

const employerFiles = { face: 'employer', bytes: UPLOAD_FORM_BYTES } as const

/** Every URL of the employer's face. */
export function employerFace(options: FaceOptions): Door[] {
  return [
    { path: '/employer', guard: anyoneWithinLimits, routes: signInRoutes(employerDoor(options.demoLogins?.employer)) },
    { path: '/employer/account-opening', guard: anyoneWithinLimits, routes: employerOpeningRoutes },
    { path: '/employer', guard: employerInside, routes: employerHomeRoutes },
    { path: '/employer/logins', guard: employerInside, routes: loginRoutes },
    { path: '/employer/establishments', guard: employerInside, routes: establishmentRoutes },
    { path: '/employer', guard: employerInside, routes: employerRoutes },
    { path: '/employer/postings', guard: employerInside, routes: ownPostingRoutes },
    { path: '/employer/posting-drafts', guard: employerInside, routes: postingDraftRoutes },
    { path: '/employer/applicants', guard: employerInside, routes: applicantRoutes },
    { path: '/employer/applicant-board', guard: employerInside, routes: applicantBoardRoutes },
    { path: '/employer/bulk-messages', guard: employerInside, routes: bulkMessageRoutes },
    { path: '/employer/invitations', guard: employerInside, routes: invitationRoutes },
    { path: '/employer/attachments', guard: employerInside, routes: employerAttachmentRoutes },
    { path: '/employer/messages', guard: employerInside, routes: employerMessageRoutes, takesFiles: employerFiles },
    { path: '/employer/referral-letters', guard: employerInside, routes: employerReferralLetterRoutes },
    { path: '/employer', guard: employerInside, routes: sessionComfortRoutes('/employer') },
  ]
}
