import { z } from 'zod'
import { emailField } from '../../basics/emailAddress.ts'
import { newPasswordField } from '../accounts/index.ts'
import { verificationKeyField } from '../verificationKeys/index.ts'
import { words } from './words.ts'

export const askForKeyForm = z.object({
  agree: z.literal('yes', words.agreeMissing),
  email: emailField(words.email),
})

export const registerPasswordForm = z
  .object({
    password: newPasswordField(words.password),
    passwordAgain: z.string(words.passwordsDiffer),
    key: verificationKeyField,
  })
  .refine((form) => form.password === form.passwordAgain, { path: ['passwordAgain'], message: words.passwordsDiffer })
