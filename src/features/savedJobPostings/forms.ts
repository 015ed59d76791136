import { z } from 'zod'
import { NOTE_MAX_LENGTH } from './rules.ts'
import { words } from './words.ts'

const publicId = z.string().regex(/^[\w-]{22}$/)

/** One shared form of a page: the button pressed says what and which; `back` is where the page stands. */
export const savingForm = z.object({
  add: publicId.optional(),
  remove: publicId.optional(),
  back: z.string().max(2_000).optional(),
})

export const noteForm = z.object({
  note: z
    .string()
    .trim()
    .refine((text) => [...text].length <= NOTE_MAX_LENGTH, words.noteTooLong),
})
