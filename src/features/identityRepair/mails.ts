import { formatInstant } from '../../basics/japaneseDay.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'

/**
 * Goes to the old address when a second person has approved the new one: whoever still reads it has the cooling-off
 * period to object. Neither address and no name stands in it (PRIV-3).
 */
export const addressChangeApprovedMail: MailTemplate<{ dueAt: string }> = {
  name: 'addressChangeApproved',
  compose: ({ dueAt }, { settings }) => ({
    subject: '【ハローワーク】メールアドレス変更のお知らせ',
    body: [
      'ハローワークの窓口で、求職者マイページのメールアドレスの変更を受け付けました。',
      `新しいメールアドレスに切り替わる日時：${formatInstant(new Date(dueAt))}`,
      '',
      'ご本人が窓口で手続きをされたときは、何もする必要はありません。',
      'お心当たりがないときは、切り替わる前に、利用安定所またはヘルプデスクへお電話ください。変更を取りやめます。',
      '',
      settings.publicUrl,
      `ヘルプデスク ${settings.helpdeskPhone}`,
    ].join('\n'),
  }),
}
