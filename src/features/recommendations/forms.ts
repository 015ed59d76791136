import { z } from 'zod'
import { words } from './words.ts'

const MOTIVE_MAX_LENGTH = 1000

/** 志望動機 of a オンラインハローワーク紹介. */
export const motiveForm = z.object({
  motive: z
    .string(words.motiveMissing)
    .trim()
    .min(1, words.motiveMissing)
    .refine((text) => [...text].length <= MOTIVE_MAX_LENGTH, words.motiveTooLong),
})
