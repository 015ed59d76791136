export { accountChangedMail } from './mails.ts'
export { NewPasswordFields } from './NewPasswordFields.tsx'
export { readNewPassword } from './readNewPassword.ts'
export {
  deleteIdentityLink,
  findAccountByIdentity,
  findIdentityLink,
  type Identity,
  insertIdentityLink,
  takeIdentityLink,
} from './store.identityLinks.ts'
export {
  findAccountById,
  findNewestClosedAccount,
  findOpenAccount,
  insertAccount,
  lockClosedAccount,
  lockOpenAccount,
  markClosed,
  markReopened,
  recordSignIn,
  setEmail,
  setPasswordHash,
} from './store.ts'
export { tellAccountChanged } from './tellAccountChanged.ts'
export { FIRST_PASSWORD_LABELS, NEW_PASSWORD_LABELS } from './words.ts'
