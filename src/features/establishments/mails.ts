import type { Settings } from '../../platform/deps.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'

const footer = (settings: Settings) => [
  '',
  `${settings.publicUrl}/employer/login`,
  `ヘルプデスク ${settings.helpdeskPhone}`,
]

/** The counter has confirmed an establishment. A mail of ours. */
export const establishmentConfirmedMail: MailTemplate<{ name: string; number: string }> = {
  name: 'establishmentConfirmed',
  compose: ({ name, number }, { settings }) => ({
    subject: '【ハローワーク】事業所情報の確認完了通知',
    body: [
      '事業所情報を確認しました。',
      '',
      `事業所名：${name}`,
      `事業所番号：${number}`,
      '',
      '求人者マイページの「求人一覧」から、求人を申し込めます。',
      ...footer(settings),
    ].join('\n'),
  }),
}

/** What is to be put right stands in the page, not in the mail. */
export const establishmentReturnedMail: MailTemplate<{ name: string }> = {
  name: 'establishmentReturned',
  compose: ({ name }, { settings }) => ({
    subject: '【ハローワーク】事業所情報の修正のお願い',
    body: [
      'お申し込みの事業所情報について、ハローワークから修正のお願いがあります。',
      '',
      `事業所名：${name}`,
      '',
      '求人者マイページの「事業所情報」でご確認ください。入力された内容は、そのまま残っています。',
      ...footer(settings),
    ].join('\n'),
  }),
}
