import { keyMailTemplate } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** Mail no. 2 in its first part: the key that goes to the new address before it counts (A11). */
export const emailChangeMail = keyMailTemplate('emailChange', words.keyMail)
