import { z } from 'zod'
import { COMMENT_MAX_LENGTH } from '../recommendations/index.ts'
import { SELECTION_NOTE_MAX_LENGTH } from '../referrals/index.ts'
import { requiredText } from './forms.ts'
import { referralWords as words } from './words.referral.ts'

const optionalText = (limit: number, tooLong: string) =>
  z
    .string()
    .trim()
    .refine((text) => [...text].length <= limit, tooLong)
    .default('')

/** 紹介 */
export const referralForm = z.object({
  selectionNote: optionalText(SELECTION_NOTE_MAX_LENGTH, words.referral.tooLong),
})

/** おすすめ求人を送る */
export const recommendationForm = z.object({
  comment: optionalText(COMMENT_MAX_LENGTH, words.recommendation.tooLong),
  kind: z.enum(['online', 'plain']).catch('online'),
})

/** 希望の合う方全員に送る */
export const everyoneForm = z.object({ comment: optionalText(COMMENT_MAX_LENGTH, words.recommendation.tooLong) })

/** お知らせを送る */
export const noticeForm = z.object({ body: requiredText(words.notice.missing, words.notice.tooLong, 1000) })
