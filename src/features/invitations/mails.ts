import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'

/** Mail no. 9 (manual 9.1). Whose request it is and what it says is read in My Page (PRIV-3). */
export const invitationMail: MailTemplate<{ postingTitle: string }> = {
  name: 'invitation',
  compose: ({ postingTitle }, { settings }) => ({
    subject: '求人者からのリクエスト通知',
    body: [
      '求人者から、求人への応募をお願いするリクエストメッセージが届きました。',
      '',
      `職種：${postingTitle}`,
      '',
      '求職者マイページにログインして、「求人者からのリクエスト求人」または「メッセージ」でご確認ください。',
      '応募するかどうかは、ご自身で決めていただけます。お断りになるときも、理由は必要ありません。',
      '',
      `${settings.publicUrl}/login`,
      `ヘルプデスク ${settings.helpdeskPhone}`,
    ].join('\n'),
  }),
}
