import { deleteOldBulkMessages } from '../features/applicantBoard/index.ts'
import { deleteOldAttachments, removeDeletedFiles, scanPendingAttachments } from '../features/attachments/index.ts'
import { linkAuditEntries } from '../features/audit/index.ts'
import { sendDueBulkNotices } from '../features/counter/index.ts'
import { deleteLapsedEmployerInvitations } from '../features/employers/index.ts'
import { deleteOldFeedback } from '../features/feedback/index.ts'
import { finishDueAddressChanges } from '../features/identityRepair/index.ts'
import {
  deleteOldApplicationDrafts,
  remindEmployersToAnswer,
  remindOfInterviews,
} from '../features/jobApplications/index.ts'
import { remindOfValidity, sweepRegistrationDrafts } from '../features/jobSeekers/index.ts'
import { deleteMessagesAfterAYear, tellOfInfectedFile } from '../features/messages/index.ts'
import { deleteOldPortalWays, tellPortalWhatIsDue } from '../features/mynaPortal/index.ts'
import { countFigures } from '../features/officeFigures/index.ts'
import { deleteUnusedOpenings } from '../features/officeOpening/index.ts'
import { deleteAgedPasskeyChallenges } from '../features/passkeys/index.ts'
import { deleteOldPostingSubmissions } from '../features/postingEditor/index.ts'
import { sendDueBulkRecommendations } from '../features/recommendations/index.ts'
import { deleteForGood } from '../features/retention/index.ts'
import { tellOfNewPostings } from '../features/searchAlerts/index.ts'
import { deleteAgedSecondSteps } from '../features/secondStep/index.ts'
import { deleteAgedKeys } from '../features/verificationKeys/index.ts'
import type { Deps } from '../platform/deps.ts'
import { deleteOldSenders } from '../platform/formSenders.ts'
import { deleteOldKeptForms } from '../platform/keptForms.ts'
import { deleteOldCounts } from '../platform/limits.ts'
import { deleteOldOperations } from '../platform/operations.ts'
import { deleteOverSessions } from '../platform/sessions.ts'

/** A timed job: does everything that is due at `deps.now`; doing it again, or late, changes nothing more. */
export interface Timer {
  name: string
  run(deps: Deps): Promise<void>
}

/** Every timed job, in the order in which they run: at start, and every minute of app time. */
export const timers: readonly Timer[] = [
  { name: 'deleteOverSessions', run: deleteOverSessions },
  { name: 'deleteOldOperations', run: deleteOldOperations },
  { name: 'deleteOldSenders', run: deleteOldSenders },
  { name: 'deleteOldCounts', run: deleteOldCounts },
  { name: 'deleteOldKeptForms', run: deleteOldKeptForms },
  { name: 'deleteAgedKeys', run: deleteAgedKeys },
  { name: 'deleteAgedSecondSteps', run: deleteAgedSecondSteps },
  { name: 'deleteAgedPasskeyChallenges', run: deleteAgedPasskeyChallenges },
  { name: 'deleteUnusedOpenings', run: deleteUnusedOpenings },
  { name: 'sweepRegistrationDrafts', run: sweepRegistrationDrafts },
  { name: 'remindOfValidity', run: remindOfValidity },
  { name: 'deleteForGood', run: deleteForGood },
  { name: 'deleteMessagesAfterAYear', run: deleteMessagesAfterAYear },
  { name: 'scanPendingAttachments', run: scanPendingAttachments(tellOfInfectedFile) },
  { name: 'deleteOldAttachments', run: deleteOldAttachments },
  { name: 'removeDeletedFiles', run: removeDeletedFiles },
  { name: 'remindOfInterviews', run: remindOfInterviews },
  { name: 'remindEmployersToAnswer', run: remindEmployersToAnswer },
  { name: 'deleteOldApplicationDrafts', run: deleteOldApplicationDrafts },
  { name: 'deleteOldFeedback', run: deleteOldFeedback },
  { name: 'deleteOldPortalWays', run: deleteOldPortalWays },
  { name: 'tellPortalWhatIsDue', run: tellPortalWhatIsDue },
  { name: 'finishDueAddressChanges', run: finishDueAddressChanges },
  { name: 'deleteOldBulkMessages', run: deleteOldBulkMessages },
  { name: 'deleteLapsedEmployerInvitations', run: deleteLapsedEmployerInvitations },
  { name: 'deleteOldPostingSubmissions', run: deleteOldPostingSubmissions },
  { name: 'sendDueBulkNotices', run: sendDueBulkNotices },
  { name: 'sendDueBulkRecommendations', run: sendDueBulkRecommendations },
  { name: 'countFigures', run: countFigures },
  { name: 'tellOfNewPostings', run: tellOfNewPostings },
  { name: 'linkAuditEntries', run: linkAuditEntries },
]
