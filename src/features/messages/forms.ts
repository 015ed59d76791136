import { z } from 'zod'
import { MESSAGE_MAX_LENGTH } from './rules.ts'
import { words } from './words.ts'

/** The one box of a thread. */
export const messageForm = z.object({
  body: z
    .string(words.bodyMissing)
    .trim()
    .min(1, words.bodyMissing)
    .refine((body) => [...body].length <= MESSAGE_MAX_LENGTH, words.bodyTooLong),
})
