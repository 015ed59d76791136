import { VERIFICATION_KEY_LIFETIME_MINUTES, VERIFICATION_KEY_TRIES } from './rules.ts'

export const words = {
  key: '認証キー',
  keyHint: 'メールの「認証キー」の次の行にある12文字の英数字です。小文字でも、間の「-」を省いてもかまいません。',
  keyMissing: '認証キーを入力してください。',
  keyMalformed: '認証キーは、メールに書かれた12文字の英数字です。もう一度確かめてください。',
  /** Wrong, replaced and used up keys are told in the same words: a stranger learns nothing from the difference. */
  keyUnknown: `認証キーが正しくありません。最後に届いたメールの認証キーを入力してください。${VERIFICATION_KEY_TRIES}回間違えると、その認証キーは使えなくなります。`,
  keyExpired: `認証キーの有効期限が切れています（メール配信から${VERIFICATION_KEY_LIFETIME_MINUTES}分）。お手数ですが、はじめからやり直してください。`,
  mailHelpTitle: 'メールが届かないとき',
  mailHelp: (sender: string) => [
    '迷惑メールの設定と、入力したメールアドレスに間違いがないかをお確かめください。',
    `受信を制限している方は、${sender} からのメールを受け取れるようにしてください。`,
    `${VERIFICATION_KEY_LIFETIME_MINUTES}分たっても届かないときは、お手数ですが、はじめからやり直してください。`,
  ],
  doNotClose: '完了するまで、この画面を閉じないでください。閉じてしまったときは、はじめからやり直してください。',
  mail: {
    expires: (until: string) => `有効期限：${until}まで（メール配信から${VERIFICATION_KEY_LIFETIME_MINUTES}分）`,
    startAgain: '期限が過ぎたときは、お手数ですが、はじめからやり直してください。',
    helpdesk: (phone: string) => `ヘルプデスク ${phone}`,
  },
}
