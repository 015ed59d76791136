import { z } from 'zod'
import { words } from './words.ts'

const required = (missing: string, tooLong: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .refine((text) => [...text].length <= 500, tooLong)

/** 制限を解除: what was confirmed at the visit. */
export const liftForm = z.object({ liftNote: required(words.person.noteMissing, words.person.noteTooLong) })

export const decisionForm = z.object({
  decisionNote: required(words.objections.noteMissing, words.objections.noteTooLong),
})
