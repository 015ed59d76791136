import { keyMailTemplate } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** The counter path's mail (leaflet, step 5). */
export const officeOpeningMail = keyMailTemplate('officeOpening', words.mail)
