import { type DayString, formatDay } from '../../basics/japaneseDay.ts'
import type { Settings } from '../../platform/deps.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'

const footer = (settings: Settings) => [
  '',
  `${settings.publicUrl}/employer/login`,
  `ヘルプデスク ${settings.helpdeskPhone}`,
]

/** 求人が受理され、公開された. A mail of ours: the manual's table lists only the job seeker's. */
export const postingAcceptedMail: MailTemplate<{
  title: string
  number: string
  validUntil: DayString
  purpose: string
}> = {
  name: 'postingAccepted',
  compose: ({ title, number, validUntil, purpose }, { settings }) => ({
    subject: '【ハローワーク】求人受理通知',
    body: [
      `お申し込みの求人（${purpose}）を受理しました。内容は、すでに公開されています。`,
      '',
      `職種：${title}`,
      `求人番号：${number}`,
      `求人の有効期限：${formatDay(validUntil)}`,
      '',
      '内容の変更、募集停止、更新は、求人者マイページの「求人一覧」からお手続きください。',
      ...footer(settings),
    ].join('\n'),
  }),
}

/** 差し戻し. What is to be put right stands in the editor, not in the mail. */
export const postingReturnedMail: MailTemplate<{ title: string }> = {
  name: 'postingReturned',
  compose: ({ title }, { settings }) => ({
    subject: '【ハローワーク】求人申込みの修正のお願い',
    body: [
      'お申し込みの求人について、ハローワークから修正のお願いがあります。',
      '',
      `職種：${title}`,
      '',
      '求人者マイページの「求人一覧」から、指摘のある項目をご確認ください。書かれた内容は、そのまま残っています。',
      '直したあと、もう一度「申し込む」を押してください。',
      ...footer(settings),
    ].join('\n'),
  }),
}
