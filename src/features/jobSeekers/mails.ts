import { formatDay, formatInstant, japaneseDay } from '../../basics/japaneseDay.ts'
import type { Settings } from '../../platform/deps.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'
import { draftDeletedAt } from './rules.ts'

/** Moments travel through the queue as ISO text. */
type At = string

const footer = (settings: Settings) => ['', `${settings.publicUrl}/login`, `ヘルプデスク ${settings.helpdeskPhone}`]

const deletionDay = (pressedAt: At) => formatDay(japaneseDay(draftDeletedAt(new Date(pressedAt))))

/** Mail no. 5 (manual 9.1): online registrants only. */
export const registrationCompletedMail: MailTemplate<{ officeName: string | null; validUntil: string }> = {
  name: 'registrationCompleted',
  compose: ({ officeName, validUntil }, { settings }) => ({
    subject: '【ハローワーク】求職登録完了通知',
    body: [
      '求職情報の登録が完了し、求職者マイページが開設されました。',
      '',
      ...(officeName ? [`ご利用になるハローワーク：${officeName}`] : []),
      `求職登録の有効期限：${formatDay(validUntil)}`,
      '',
      '求職番号は、求職者マイページのホームでご確認いただけます。',
      ...footer(settings),
    ].join('\n'),
  }),
}

/** Mail no. 6. */
export const draftSavedMail: MailTemplate<{ savedAt: At }> = {
  name: 'draftSaved',
  compose: ({ savedAt }, { settings }) => ({
    subject: '【ハローワーク】求職情報の一時保存通知',
    body: [
      '入力中の求職情報を一時保存しました。登録はまだ完了していません。',
      '',
      `一時保存した日時：${formatInstant(new Date(savedAt))}`,
      `このまま登録されないときは、${deletionDay(savedAt)}に消去されます。`,
      '',
      '求職者マイページにログインすると、続きから入力できます。',
      ...footer(settings),
    ].join('\n'),
  }),
}

/** Mail no. 7: 7 days after the last press of 一時保存. */
export const draftExpiringMail: MailTemplate<{ savedAt: At }> = {
  name: 'draftExpiring',
  compose: ({ savedAt }, { settings }) => ({
    subject: '【ハローワーク】求職情報（一時保存）消去予告通知',
    body: [
      '一時保存中の求職情報が、まもなく自動的に消去されます。',
      '',
      `一時保存した日時：${formatInstant(new Date(savedAt))}`,
      `消去される日：${deletionDay(savedAt)}`,
      '',
      '続けてご利用になるときは、ログインして登録を完了するか、もう一度「一時保存」を押してください。',
      ...footer(settings),
    ].join('\n'),
  }),
}

/** Mail no. 8: 14 days after the last press; the draft is gone. */
export const draftDeletedMail: MailTemplate<{ savedAt: At }> = {
  name: 'draftDeleted',
  compose: ({ savedAt }, { settings }) => ({
    subject: '【ハローワーク】求職情報（一時保存）の自動消去通知',
    body: [
      '一時保存から14日が過ぎたため、入力中の求職情報を消去しました。',
      '',
      `一時保存した日時：${formatInstant(new Date(savedAt))}`,
      '',
      'アカウントはそのままお使いいただけます。登録するときは、ログインして、はじめから入力してください。',
      ...footer(settings),
    ].join('\n'),
  }),
}

/** A reminder of ours, to those who keep it on: the manual's table has none, and people complain of that. */
export const validityReminderMail: MailTemplate<{ validUntil: string; daysLeft: number }> = {
  name: 'validityReminder',
  isBulk: true,
  compose: ({ validUntil, daysLeft }, { settings }) => ({
    subject: '【ハローワーク】求職登録の有効期限のお知らせ',
    body: [
      daysLeft === 0 ? '求職登録の有効期限は今日です。' : `求職登録の有効期限まで、あと${daysLeft}日です。`,
      '',
      `有効期限：${formatDay(validUntil)}`,
      '',
      '期限の月のうちに、ハローワークでの職業相談・職業紹介か、オンライン自主応募があると、1か月延長されます。',
      '期限を過ぎると「無効」になり、マイページ内の求人検索や応募が使えなくなります。',
      '無効になってから30日以内なら、「求職者情報・設定」の「各種設定」で、ご自分で有効に戻せます。',
      'このお知らせも、「各種設定」で止められます。',
      ...footer(settings),
    ].join('\n'),
  }),
}
