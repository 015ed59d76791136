import { z } from 'zod'
import { emailField } from '../../basics/emailAddress.ts'
import { verificationKeyField } from '../verificationKeys/index.ts'
import { words } from './words.ts'

/** Sent by the confirmation screen alone: a stray request closes nothing. */
export const closeForm = z.object({ confirmed: z.literal('yes') })

export const proveForm = z.object({
  email: emailField(words.id),
  password: z.string(words.passwordMissing).min(1, words.passwordMissing).max(1000, words.passwordMissing),
})

export const reopenForm = z.object({ key: verificationKeyField })
