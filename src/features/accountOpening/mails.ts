import { keyMailTemplate } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** Mail no. 1 (manual 9.1). */
export const accountOpeningMail = keyMailTemplate('accountOpening', words.mail)
