import { formatInstant } from '../../basics/japaneseDay.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'
import { formatKey, stampKeySent, verificationKeyExpiresAt } from '../verificationKeys/index.ts'

/** Mail no. 1 (manual 9.1). */
export const accountOpeningMail: MailTemplate<{ keyId: number; key: string }> = {
  name: 'accountOpening',
  compose: ({ key }, { now, settings }) => ({
    subject: '【ハローワーク】アカウント仮登録完了通知',
    body: [
      '求職者マイページの開設のお申し込みを受け付けました。',
      '「パスワード登録」の画面に、次の認証キーを入力してください。',
      '',
      '認証キー',
      formatKey(key),
      '',
      `有効期限：${formatInstant(verificationKeyExpiresAt(now))}まで（メール配信から50分）`,
      '',
      '期限が過ぎたときは、お手数ですが、はじめからやり直してください。',
      'お心当たりがないときは、このメールを削除してください。アカウントは作られません。',
      '',
      settings.publicUrl,
      `ヘルプデスク ${settings.helpdeskPhone}`,
    ].join('\n'),
  }),
  onSent: (db, { keyId }, sentAt) => stampKeySent(db, keyId, sentAt),
}
