import { z } from 'zod'
import { readTypedKey } from './rules.ts'

/** The field 認証キー: forgiving in width, case, spaces and hyphens. */
export const verificationKeyField = z.string('認証キーを入力してください。').transform((typed, context) => {
  const key = readTypedKey(typed)
  if (key !== undefined) return key
  const message =
    typed.trim() === ''
      ? '認証キーを入力してください。'
      : '認証キーは、メールに書かれた12文字の英数字です。もう一度確かめてください。'
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

/** Wrong, replaced, used up and expired keys are told in the same words as far as a stranger could learn from the difference. */
export const KEY_UNKNOWN_MESSAGE =
  '認証キーが正しくありません。最後に届いたメールの認証キーを入力してください。5回間違えると、その認証キーは使えなくなります。'
export const KEY_EXPIRED_MESSAGE =
  '認証キーの有効期限が切れています（メール配信から50分）。お手数ですが、はじめからやり直してください。'
