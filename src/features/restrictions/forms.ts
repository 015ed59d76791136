import { z } from 'zod'
import { BAN_TEXT_MAX_LENGTH } from './rules.ban.ts'
import { words } from './words.ts'

/** 異議を申し出る */
export const appealForm = z.object({
  appeal: z
    .string(words.appealMissing)
    .trim()
    .min(1, words.appealMissing)
    .refine((text) => [...text].length <= BAN_TEXT_MAX_LENGTH, words.appealTooLong),
})
