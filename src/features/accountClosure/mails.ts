import { keyMailTemplate } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** Mail no. 3 (manual 9.1). */
export const accountReopeningMail = keyMailTemplate('accountReopening', words.mail)
