import { keyMailTemplate } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** The key with which an employer's login is opened, or gets a new password. A mail of ours. */
export const employerOpeningMail = keyMailTemplate('employerOpening', words.mail)
