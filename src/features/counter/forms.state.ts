import { z } from 'zod'
import { emailField } from '../../basics/emailAddress.ts'
import { BAN_TEXT_MAX_LENGTH } from '../restrictions/index.ts'
import { requiredText } from './forms.ts'
import { stateWords } from './words.state.ts'

/** 利用不可にする */
export const banForm = z.object({
  reason: requiredText(stateWords.ban.reasonMissing, stateWords.ban.reasonTooLong, BAN_TEXT_MAX_LENGTH),
})

/** 利用不可を続ける: the answer to an appeal. */
export const appealAnswerForm = z.object({
  answer: requiredText(stateWords.ban.answerMissing, stateWords.ban.answerTooLong, BAN_TEXT_MAX_LENGTH),
})

/** メールアドレス登録 and マイページを再開設 */
export const addressForm = z.object({ email: emailField(stateWords.address.email) })
