export { keyMessage, verificationKeyField } from './forms.ts'
export { issueVerificationKey } from './issueVerificationKey.ts'
export { deleteAgedKeys } from './jobs.ts'
export { KeyField } from './KeyField.tsx'
export { keyMailTemplate } from './keyMailTemplate.ts'
export { MailHelp } from './MailHelp.tsx'

export { deleteKeysOfAccount, findKeyEmail } from './store.ts'
export { takeVerificationKey } from './takeVerificationKey.ts'
