import { z } from 'zod'
import { repairEmail } from '../../basics/emailAddress.ts'
import { words } from './words.ts'

/** Longer than any id of ours; what is longer cannot be one and is not looked up. */
const ID_MAX_LENGTH = 200

/** Any text is a possible id: whether it is one of ours is told only together with the password. */
export function signInForm(idLabel: string) {
  const missing = words.idMissing(idLabel)
  return z.object({
    id: z
      .string(missing)
      .transform((typed) => repairEmail(typed).slice(0, ID_MAX_LENGTH))
      .pipe(z.string().min(1, missing)),
    password: z.string(words.passwordMissing).min(1, words.passwordMissing).max(1000, words.passwordMissing),
  })
}
