import { accountClosedRoutes, accountClosureRoutes, accountReopeningRoutes } from '../features/accountClosure/index.ts'
import { accountOpeningRoutes } from '../features/accountOpening/index.ts'
import { accountSettingsRoutes } from '../features/accountSettings/index.ts'
import { activityRecordRoutes } from '../features/activityRecord/index.ts'
import { attachmentRoutes, UPLOAD_FORM_BYTES } from '../features/attachments/index.ts'
import { demoRoutes } from '../features/demo/index.ts'
import { feedbackRoutes } from '../features/feedback/index.ts'
import { forgottenIdRoutes } from '../features/forgottenId/index.ts'
import { activityRoutes, homeRoutes, jobSeekerInside, registeredInside } from '../features/home/index.ts'
import {
  applyRoutes,
  interviewReminderRoutes,
  interviewReminderSection,
  jobApplicationRoutes,
  withdrawReferralsOfAccount,
} from '../features/jobApplications/index.ts'
import { jobSearchRoutes, myPageJobSearch, publicJobSearch } from '../features/jobSearch/index.ts'
import {
  type EditRefusal,
  profileRoutes,
  registrationRoutes,
  registrationStateRoutes,
  registrationStateSection,
  settingsTabs,
} from '../features/jobSeekers/index.ts'
import { languageRoutes } from '../features/languages/index.ts'
import { messageRoutes } from '../features/messages/index.ts'
import { MyDataSection, myDataRoutes } from '../features/myData/index.ts'
import {
  disconnectAccount,
  MynaPortalSignIn,
  mynaPortalRoutes,
  mynaPortalSection,
  mynaPortalSettingsRoutes,
} from '../features/mynaPortal/index.ts'
import { officeOpeningRoutes, openedRoutes } from '../features/officeOpening/index.ts'
import { apiGuideRoutes } from '../features/openData/index.ts'
import { PasskeySignIn, passkeySettingsRoutes, passkeySignInRoutes } from '../features/passkeys/index.ts'
import { passwordResetRoutes } from '../features/passwordReset/index.ts'
import { postingReportRoutes } from '../features/postingReports/index.ts'
import { publicSiteRoutes } from '../features/publicSite/index.ts'
import { recommendationRoutes } from '../features/recommendations/index.ts'
import { letterVerificationRoutes, referralLetterRoutes } from '../features/referrals/index.ts'
import { barredRoutes, findRestriction, restrictionText } from '../features/restrictions/index.ts'
import { savedPostingRoutes } from '../features/savedJobPostings/index.ts'
import { savedSearchRoutes } from '../features/savedSearches/index.ts'
import {
  alertNotice,
  alertSetting,
  alertsInWords,
  searchAlertRoutes,
  stopAlertRoutes,
} from '../features/searchAlerts/index.ts'
import { mailedSecondStep, secondStepSettingsRoutes, secondStepSignInRoutes } from '../features/secondStep/index.ts'
import {
  accountSection,
  closureSection,
  passkeysSection,
  type SettingsSection,
  secondStepSection,
  settingsRoutes,
} from '../features/settings/index.ts'
import { jobSeekerDoor, jobSeekerOnly, sessionComfortRoutes, signInRoutes } from '../features/signIn/index.ts'
import { anyone, type Door } from '../platform/http/doors.ts'
import { anyoneWithinLimits } from '../platform/http/limitedDoors.ts'
import type { FaceOptions } from './faceOptions.ts'
import { myPageSearchSlots } from './jobSeekerSearch.tsx'

/** A restriction closes the editing of 求職情報 (H2). */
const refuseWhileRestricted: EditRefusal = async (c, jobSeekerId) => {
  const restriction = await findRestriction(c.var.deps.db, jobSeekerId)
  return restriction && restrictionText(restriction.beganAt)
}

/** 私のデータ, for those who have a registration. */
const myDataSection: SettingsSection = async (c) => (c.var.frame?.signedInName ? <MyDataSection /> : null)

const seekerFiles = { face: 'jobSeeker', bytes: UPLOAD_FORM_BYTES } as const

/** お知らせメール in the pages of the saved conditions. */
const savedSearchSlots = { alerts: alertsInWords, alertSetting, notice: alertNotice }

/** Every URL of the public site and of the job seeker's face. */
export function jobSeekerFace(options: FaceOptions): Door[] {
  const otherSignIn = (next: string) => (
    <>
      <PasskeySignIn next={next} />
      {options.hasMynaPortal && <MynaPortalSignIn />}
    </>
  )
  const door = jobSeekerDoor(options.demoLogins?.jobSeeker, otherSignIn, mailedSecondStep)
  return [
    { path: '/', guard: anyone, routes: publicSiteRoutes },
    { path: '/', guard: anyoneWithinLimits, routes: signInRoutes(door) },
    { path: '/', guard: anyoneWithinLimits, routes: passkeySignInRoutes(door) },
    { path: '/', guard: anyoneWithinLimits, routes: secondStepSignInRoutes },
    { path: '/mynaportal', guard: anyoneWithinLimits, routes: mynaPortalRoutes },
    { path: '/account-opening', guard: anyoneWithinLimits, routes: accountOpeningRoutes },
    { path: '/office-opening', guard: anyoneWithinLimits, routes: officeOpeningRoutes },
    { path: '/password-reset', guard: anyoneWithinLimits, routes: passwordResetRoutes },
    { path: '/feedback', guard: anyone, routes: feedbackRoutes },
    { path: '/language', guard: anyone, routes: languageRoutes },
    { path: '/forgotten-id', guard: anyone, routes: forgottenIdRoutes },
    { path: '/account-reopening', guard: anyoneWithinLimits, routes: accountReopeningRoutes },
    { path: '/account-closure', guard: anyone, routes: accountClosedRoutes },
    { path: '/guide/data-service/api', guard: anyone, routes: apiGuideRoutes },
    { path: '/jobs', guard: anyone, routes: jobSearchRoutes(publicJobSearch) },
    { path: '/barred', guard: jobSeekerOnly, routes: barredRoutes },
    { path: '/my-page', guard: registeredInside, routes: homeRoutes },
    { path: '/my-page/registration', guard: jobSeekerInside, routes: registrationRoutes },
    { path: '/my-page', guard: jobSeekerInside, routes: sessionComfortRoutes('/my-page') },
    { path: '/my-page', guard: jobSeekerInside, routes: openedRoutes },
    {
      path: '/my-page/settings',
      guard: jobSeekerInside,
      routes: settingsRoutes({
        tabs: settingsTabs,
        sections: [
          accountSection,
          registrationStateSection,
          interviewReminderSection,
          secondStepSection,
          passkeysSection,
          mynaPortalSection,
          myDataSection,
          closureSection,
        ],
      }),
    },
    { path: '/my-page/settings', guard: jobSeekerInside, routes: accountSettingsRoutes },
    { path: '/my-page/settings/second-step', guard: jobSeekerInside, routes: secondStepSettingsRoutes },
    { path: '/my-page/settings/passkeys', guard: jobSeekerInside, routes: passkeySettingsRoutes },
    { path: '/my-page/settings/interview-reminders', guard: registeredInside, routes: interviewReminderRoutes },
    { path: '/my-page/registration-state', guard: registeredInside, routes: registrationStateRoutes },
    { path: '/my-page/my-data', guard: registeredInside, routes: myDataRoutes },
    { path: '/my-page/profile', guard: registeredInside, routes: profileRoutes(refuseWhileRestricted) },
    { path: '/my-page/settings/mynaportal', guard: jobSeekerInside, routes: mynaPortalSettingsRoutes },
    {
      path: '/my-page/settings/closure',
      guard: jobSeekerInside,
      routes: accountClosureRoutes([withdrawReferralsOfAccount, disconnectAccount]),
    },
    { path: '/my-page/jobs', guard: registeredInside, routes: jobSearchRoutes(myPageJobSearch(myPageSearchSlots)) },
    { path: '/my-page/saved-searches', guard: registeredInside, routes: savedSearchRoutes(savedSearchSlots) },
    { path: '/my-page/search-alerts', guard: registeredInside, routes: searchAlertRoutes },
    { path: '/search-alerts/stop', guard: anyoneWithinLimits, routes: stopAlertRoutes },
    { path: '/my-page/saved-postings', guard: registeredInside, routes: savedPostingRoutes },
    { path: '/my-page/activity-record', guard: registeredInside, routes: activityRecordRoutes },
    { path: '/my-page/attachments', guard: registeredInside, routes: attachmentRoutes },
    { path: '/my-page/posting-reports', guard: registeredInside, routes: postingReportRoutes },
    { path: '/my-page/messages', guard: registeredInside, routes: messageRoutes, takesFiles: seekerFiles },
    { path: '/my-page/job-applications', guard: registeredInside, routes: activityRoutes },
    { path: '/my-page/job-applications/new', guard: registeredInside, routes: applyRoutes, takesFiles: seekerFiles },
    { path: '/my-page/job-applications', guard: registeredInside, routes: jobApplicationRoutes },
    { path: '/my-page/referral-letters', guard: registeredInside, routes: referralLetterRoutes },
    { path: '/my-page/recommendations', guard: registeredInside, routes: recommendationRoutes },
    { path: '/referral-letters', guard: anyoneWithinLimits, routes: letterVerificationRoutes },
    ...(options.isDemo ? [{ path: '/demo', guard: anyone, routes: demoRoutes(options.rehearsal) }] : []),
  ]
}
