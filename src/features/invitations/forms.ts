import { z } from 'zod'
import { INVITATION_MAX_LENGTH } from './rules.ts'
import { words } from './words.ts'

export const invitationForm = z.object({
  posting: z.string(words.postingMissing).regex(/^[\w-]{22}$/, words.postingMissing),
  message: z
    .string(words.messageMissing)
    .trim()
    .min(1, words.messageMissing)
    .refine((text) => [...text].length <= INVITATION_MAX_LENGTH, words.messageTooLong),
})
