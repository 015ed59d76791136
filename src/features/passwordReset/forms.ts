import { z } from 'zod'
import { emailField } from '../../basics/emailAddress.ts'
import { verificationKeyField } from '../verificationKeys/index.ts'
import { words } from './words.ts'

export const askForKeyForm = z.object({ email: emailField(words.id) })

/** パスワード再登録, beside the password itself. */
export const resetPasswordForm = z.object({ key: verificationKeyField })
