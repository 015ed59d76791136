import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'

/** An address was invited to an employer's page. A mail of ours. */
export const employerInvitedMail: MailTemplate<{ employerName: string }> = {
  name: 'employerInvited',
  compose: ({ employerName }, { settings }) => ({
    subject: '【ハローワーク】求人者マイページへの招待',
    body: [
      `${employerName}の求人者マイページに、このメールアドレスが招待されました。`,
      '',
      '次のアドレスを開き、このメールアドレスでパスワードを登録すると、ご利用になれます。',
      `${settings.publicUrl}/employer/account-opening`,
      '',
      '30日のうちに登録されないときは、招待は無効になります。',
      'お心当たりがないときは、このメールを削除してください。',
      '',
      `ヘルプデスク ${settings.helpdeskPhone}`,
    ].join('\n'),
  }),
}
