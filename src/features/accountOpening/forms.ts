import { z } from 'zod'
import { emailField } from '../../basics/emailAddress.ts'
import { verificationKeyField } from '../verificationKeys/index.ts'
import { words } from './words.ts'

export const askForKeyForm = z.object({
  agree: z.literal('yes', words.agreeMissing),
  email: emailField(words.email),
})

/** パスワード登録, beside the password itself. */
export const registerPasswordForm = z.object({ key: verificationKeyField })
