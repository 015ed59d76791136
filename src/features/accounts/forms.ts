import { z } from 'zod'
import {
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  PASSWORD_SYMBOLS,
  type PasswordProblem,
  passwordProblems,
} from './rules.ts'

const PROBLEM_WORDS: Record<PasswordProblem, string> = {
  empty: '入力してください',
  tooShort: `${PASSWORD_MIN_LENGTH}文字以上にしてください`,
  tooLong: `${PASSWORD_MAX_LENGTH}文字以内にしてください`,
  fullWidth: '全角の文字は使えません。半角で入力してください',
  space: '空白は使えません',
  signNotAllowed: `使える記号は ${PASSWORD_SYMBOLS} です`,
  noDigit: '数字を1文字以上入れてください',
  noLetter: '英字を1文字以上入れてください',
  noSymbol: `記号（${PASSWORD_SYMBOLS}）を1文字以上入れてください`,
}

/** A field for a new password; its message names everything that is missing at once. */
export function newPasswordField(label: string) {
  return z.string(`${label}を入力してください。`).superRefine((password, context) => {
    const problems = passwordProblems(password)
    if (problems.length === 0) return
    const message =
      problems[0] === 'empty'
        ? `${label}を入力してください。`
        : `${label}を直してください：${problems.map((problem) => PROBLEM_WORDS[problem]).join('／')}。`
    context.addIssue({ code: 'custom', message })
  })
}

/** What a field for a new password says before anything was typed. */
export const NEW_PASSWORD_HINT = `半角の数字・英字・記号をすべて使い、${PASSWORD_MIN_LENGTH}文字以上${PASSWORD_MAX_LENGTH}文字以内で入力してください。使える記号：${PASSWORD_SYMBOLS}`
