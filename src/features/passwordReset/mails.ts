import { keyMailTemplate } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** Mail no. 4 (manual 9.1). */
export const passwordResetMail = keyMailTemplate('passwordReset', words.mail)
