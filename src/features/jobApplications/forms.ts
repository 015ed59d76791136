import { z } from 'zod'
import { MOTIVE_MAX_LENGTH, NOTE_MAX_LENGTH } from './rules.ts'
import { WITHDRAWAL_REASON_KEYS } from './rules.views.ts'
import { words } from './words.ts'

const upTo = (limit: number) => (text: string) => [...text].length <= limit

/** 志望動機 */
export const motiveForm = z.object({
  motive: z
    .string(words.apply.motiveMissing)
    .trim()
    .min(1, words.apply.motiveMissing)
    .refine(upTo(MOTIVE_MAX_LENGTH), words.apply.motiveTooLong),
})

export const confirmForm = z.object({ seenAt: z.string().max(200).catch('') })

/** Words that may be left out. */
const note = (label: string) =>
  z
    .string()
    .trim()
    .refine(upTo(NOTE_MAX_LENGTH), `「${label}」は${NOTE_MAX_LENGTH}文字以内で入力してください。`)
    .default('')

/** 応募を取り下げる: a reason helps the employer; who gives none has その他の事情. */
export const withdrawForm = z.object({
  reason: z.enum(WITHDRAWAL_REASON_KEYS).catch('other'),
  note: note(words.detail.withdrawNote),
})

export const interviewAnswerForm = z.object({
  slot: z.string().max(40).optional(),
  moveNote: note(words.detail.moveNote),
})

/** 異議を申し出る */
export const objectionForm = z.object({
  objection: z
    .string(words.detail.objectionMissing)
    .trim()
    .min(1, words.detail.objectionMissing)
    .refine(upTo(NOTE_MAX_LENGTH), `「${words.detail.objection}」は${NOTE_MAX_LENGTH}文字以内で入力してください。`),
})
