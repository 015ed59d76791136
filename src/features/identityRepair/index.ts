export {
  approveAddressChange,
  askAddressChange,
  cancelAddressChange,
  finishDueAddressChanges,
} from './changeLostAddress.ts'
export { addressChangeApprovedMail } from './mails.ts'
export { type MergePreview, mergeRegistrations, previewMerge, undoMerge } from './mergeRegistrations.ts'
export { COOLING_OFF_HOURS, IDENTITY_DOCUMENTS, type IdentityDocument, mayApprove, UNDO_DAYS } from './rules.ts'
export {
  findOpenAddressChange,
  findWaitingAddressChanges,
  type OpenAddressChange,
  type WaitingAddressChange,
} from './store.mailbox.ts'
export { findMerges, findRegistration, type StandingMerge } from './store.merge.ts'
