import { z } from 'zod'
import { emailField } from '../../basics/emailAddress.ts'
import { verificationKeyField } from '../verificationKeys/index.ts'
import { words } from './words.ts'

const currentPassword = z
  .string(words.currentPasswordMissing)
  .min(1, words.currentPasswordMissing)
  .max(1000, words.currentPasswordMissing)

export const changeEmailForm = z.object({ email: emailField(words.newEmail), currentPassword })

export const confirmEmailForm = z.object({ key: verificationKeyField })

/** パスワードの変更, beside the new password itself. After a warning the current password was typed already. */
export const changePasswordForm = z.object({ currentPassword })
export const changePasswordAgainForm = z.object({ currentPassword: z.string().max(1000).default('') })

/** Which session to end: its mark, or `others`. */
export const endSessionForm = z.object({ session: z.string().max(100) })
