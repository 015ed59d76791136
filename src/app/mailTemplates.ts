import { postingAcceptedMail, postingReturnedMail } from '../features/acceptanceDesk/index.ts'
import { accountReopeningMail } from '../features/accountClosure/index.ts'
import { accountOpeningMail } from '../features/accountOpening/index.ts'
import { emailChangeMail } from '../features/accountSettings/index.ts'
import { accountChangedMail } from '../features/accounts/index.ts'
import { employerOpeningMail } from '../features/employerOpening/index.ts'
import { employerInvitedMail } from '../features/employers/index.ts'
import { establishmentConfirmedMail, establishmentReturnedMail } from '../features/establishments/index.ts'
import { addressChangeApprovedMail } from '../features/identityRepair/index.ts'
import { invitationMail } from '../features/invitations/index.ts'
import { interviewReminderMail, noShowVisitMail, rejectionVisitMail } from '../features/jobApplications/index.ts'
import {
  draftDeletedMail,
  draftExpiringMail,
  draftSavedMail,
  registrationCompletedMail,
  validityReminderMail,
} from '../features/jobSeekers/index.ts'
import { officeOpeningMail } from '../features/officeOpening/index.ts'
import { passwordResetMail } from '../features/passwordReset/index.ts'
import { newPostingsMail } from '../features/searchAlerts/index.ts'
import { oneTimePasswordMail } from '../features/secondStep/index.ts'
import type { MailTemplates } from '../platform/mail/sendDueMails.ts'

/** Every mail that the service sends. */
export const mailTemplates: MailTemplates = [
  accountOpeningMail,
  accountChangedMail,
  emailChangeMail,
  addressChangeApprovedMail,
  accountReopeningMail,
  passwordResetMail,
  oneTimePasswordMail,
  officeOpeningMail,
  registrationCompletedMail,
  draftSavedMail,
  draftExpiringMail,
  draftDeletedMail,
  validityReminderMail,
  newPostingsMail,
  noShowVisitMail,
  rejectionVisitMail,
  interviewReminderMail,
  invitationMail,
  employerOpeningMail,
  employerInvitedMail,
  establishmentConfirmedMail,
  establishmentReturnedMail,
  postingAcceptedMail,
  postingReturnedMail,
]
