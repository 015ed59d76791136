import { z } from 'zod'
import { CONSULTATION_MAX_LENGTH, WAYS, type Way } from './rules.visit.ts'
import { briefWords } from './words.brief.ts'
import { words } from './words.ts'

/** A text that must be there and not be too long. */
export const requiredText = (missing: string, tooLong: string, limit = 500) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .refine((text) => [...text].length <= limit, tooLong)

/** 制限を解除: what was confirmed at the visit. */
export const liftForm = z.object({ liftNote: requiredText(words.person.noteMissing, words.person.noteTooLong) })

export const decisionForm = z.object({
  decisionNote: requiredText(words.objections.noteMissing, words.objections.noteTooLong),
})

/** 相談を記録 */
export const consultationForm = z.object({
  way: z.enum(Object.keys(WAYS) as [Way, ...Way[]]).catch('visit'),
  note: requiredText(briefWords.noteMissing, briefWords.noteTooLong, CONSULTATION_MAX_LENGTH),
})
