import { z } from 'zod'
import { BODY_MAX_LENGTH, NOTE_MAX_LENGTH, OUTCOMES, REASON_KEYS, type Reason } from './rules.ts'
import { type CorrectionField, counterWords } from './words.counter.ts'
import { words } from './words.ts'

const text = (longest: number, tooLong: string) =>
  z
    .string()
    .trim()
    .refine((typed) => [...typed].length <= longest, tooLong)

/** この求人の内容が実際と違う */
export const reportForm = z
  .object({
    reasons: z
      .union([z.string(), z.array(z.string())], words.reasonsMissing)
      .transform((chosen) => REASON_KEYS.filter((key) => [chosen].flat().includes(key)))
      .refine((chosen: Reason[]) => chosen.length > 0, words.reasonsMissing),
    body: text(BODY_MAX_LENGTH, words.bodyTooLong).default(''),
  })
  .refine(({ reasons, body }) => !reasons.includes('other') || body !== '', {
    path: ['body'],
    error: words.bodyMissing,
  })

/** 求人者への確認 */
export const contactForm = z.object({
  contactNote: z
    .string(counterWords.contactMissing)
    .trim()
    .min(1, counterWords.contactMissing)
    .refine((typed) => [...typed].length <= NOTE_MAX_LENGTH, counterWords.contactTooLong),
})

const plain = (typed: string) => typed.normalize('NFKC').replace(/[\s,円時間]/g, '')

const amount = (field: CorrectionField, highest: number) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const digits = plain(typed)
      if (digits === '') return undefined
      if (/^\d{1,8}$/.test(digits) && Number(digits) <= highest) return Number(digits)
      context.addIssue(counterWords.notNumber(counterWords.fields[field]))
      return z.NEVER
    })

const timeOfDay = (field: CorrectionField) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const parts = /^(\d{1,2}):(\d{2})$/.exec(typed.normalize('NFKC').replace(/\s/g, ''))
      if (typed.trim() === '') return undefined
      const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN
      if (minutes <= 24 * 60 && Number(parts?.[2]) < 60) return minutes
      context.addIssue(counterWords.notTime(counterWords.fields[field]))
      return z.NEVER
    })

const YEN = 99_999_999

/** 結果を決める, with what the sheet shall say where it is corrected. */
export const decisionForm = z.object({
  outcome: z.enum(OUTCOMES, counterWords.outcomeMissing),
  note: text(NOTE_MAX_LENGTH, counterWords.noteTooLong).default(''),
  /** The newest report about this posting that stood on the screen. */
  upTo: z.coerce.number().int().positive(),
  totalLowest: amount('totalLowest', YEN),
  totalHighest: amount('totalHighest', YEN),
  baseLowest: amount('baseLowest', YEN),
  baseHighest: amount('baseHighest', YEN),
  start1: timeOfDay('start1'),
  end1: timeOfDay('end1'),
  overtimeHours: amount('overtimeHours', 744),
  description: z.string().trim().max(5_000).default(''),
})
export type Decision = z.output<typeof decisionForm>
