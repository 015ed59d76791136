import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, PASSWORD_SYMBOLS, type PasswordProblem } from './rules.ts'

/** The two fields of a new password; an opening and a change name them differently (manual 3.1). */
export interface NewPasswordLabels {
  password: string
  again: string
}

export const FIRST_PASSWORD_LABELS: NewPasswordLabels = { password: 'パスワード', again: 'パスワード（確認用）' }
export const NEW_PASSWORD_LABELS: NewPasswordLabels = {
  password: '新しいパスワード',
  again: '新しいパスワード（確認用）',
}

const problems: Record<PasswordProblem, string> = {
  empty: '入力してください',
  tooShort: `${PASSWORD_MIN_LENGTH}文字以上にしてください`,
  tooLong: `${PASSWORD_MAX_LENGTH}文字以内にしてください`,
  fullWidth: '全角の文字は使えません。半角で入力してください',
  space: '空白は使えません',
  controlSign: '改行やタブなど、目に見えない文字は使えません',
  signNotAllowed: `使える記号は ${PASSWORD_SYMBOLS} です`,
  noDigit: '数字を1文字以上入れてください',
  noLetter: '英字を1文字以上入れてください',
  noSymbol: `記号（${PASSWORD_SYMBOLS}）を1文字以上入れてください`,
}

export const words = {
  missing: (label: string) => `${label}を入力してください。`,
  /** Names everything that is missing at once. */
  toRepair: (label: string, found: PasswordProblem[]) =>
    `${label}を直してください：${found.map((problem) => problems[problem]).join('／')}。`,
  differ: (labels: NewPasswordLabels) =>
    `「${labels.password}」と「${labels.again}」が同じになるように入力してください。`,
  hint: `半角の数字・英字・記号をすべて使い、${PASSWORD_MIN_LENGTH}文字以上${PASSWORD_MAX_LENGTH}文字以内で入力してください。使える記号：${PASSWORD_SYMBOLS}`,
  weak: (label: string) =>
    `この${label}は、ほかの人に推測されやすいものです。よく使われる言葉、数字の並び、お名前や生年月日を避けると、より安全になります。`,
  kept: '入力を受け付けています。別のパスワードにしたいときだけ、もう一度入力してください。',
  changedMail: {
    subject: '【ハローワーク】アカウント更新通知',
    about: '求職者マイページのアカウント情報が変更されました。',
    parts: {
      email: 'メールアドレス',
      password: 'パスワード',
      secondStepOn: '二段階の確認（「使う」に変更）',
      secondStepOff: '二段階の確認（「使わない」に変更）',
      secondStepOffAtCounter: '二段階の確認（ハローワークの窓口で「使わない」に変更）',
      passkeyAdded: 'パスキー（登録）',
      passkeyRemoved: 'パスキー（削除）',
      passkeysRemovedAtCounter: 'パスキー（ハローワークの窓口ですべて削除）',
    },
    what: (part: string) => `変更された項目：${part}`,
    when: (moment: string) => `変更した日時：${moment}`,
    unexpected: [
      'お心当たりがないときは、ほかの人が操作したおそれがあります。',
      'すぐにログイン画面の「パスワードをお忘れの方」からパスワードを再登録するか、ハローワークへご連絡ください。',
    ],
    helpdesk: (phone: string) => `ヘルプデスク ${phone}`,
  },
}
