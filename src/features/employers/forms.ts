import { z } from 'zod'
import { emailField } from '../../basics/emailAddress.ts'
import { loginWords as words } from './words.logins.ts'

const role = z.enum(['administrator', 'member'], words.roleMissing)

export const inviteForm = z.object({ email: emailField(words.email), role })
export const roleForm = z.object({ email: z.string().catch(''), role })
export const removalForm = z.object({ email: z.string().catch('') })
