import { z } from 'zod'
import { NAME_MAX_LENGTH } from './rules.ts'
import { words } from './words.ts'

const name = z
  .string(words.nameMissing)
  .trim()
  .min(1, words.nameMissing)
  .refine((text) => [...text].length <= NAME_MAX_LENGTH, words.nameTooLong)

/** A place, and whether what it holds may be replaced: `2`, `2-replace`. */
const place = z
  .string(words.slotMissing)
  .regex(/^[123](-replace)?$/, words.slotMissing)
  .transform((text) => ({ slot: Number(text[0]), replaces: text.endsWith('-replace') }))

export const saveSearchForm = z.object({ name, place, conditions: z.string().max(8_000) })

export const renameSearchForm = z.object({ name })
