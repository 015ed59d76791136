import { z } from 'zod'
import { BODY_MAX_LENGTH, KINDS } from './rules.ts'
import { words } from './words.ts'

/** このページについての意見 */
export const feedbackForm = z.object({
  about: z.string().max(500).default('/'),
  kind: z.enum(KINDS, words.kindMissing),
  body: z
    .string()
    .trim()
    .refine((typed) => [...typed].length <= BODY_MAX_LENGTH, words.bodyTooLong)
    .default(''),
})
