import { formatDay } from '../../basics/japaneseDay.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'
import type { Frequency } from './rules.ts'

/** A posting as the mail names it: nothing of which firm it is. */
export interface MailedPosting {
  publicId: string
  title: string
  place: string
  wage: string
  deadline: string
}

/** 新着求人のお知らせ: an alert of our own for a saved condition, off unless switched on (no mail of the manual). */
export const newPostingsMail: MailTemplate<{
  slot: number
  frequency: Frequency
  postings: MailedPosting[]
  hasMore: boolean
  /** Of the address that stops these mails. */
  stopToken: string
}> = {
  name: 'newPostings',
  isBulk: true,
  compose: ({ slot, frequency, postings, hasMore, stopToken }, { settings }) => {
    const stopAddress = `${settings.publicUrl}/search-alerts/stop/${stopToken}`
    return {
      subject: '【ハローワーク】新着求人のお知らせ',
      listUnsubscribe: stopAddress,
      body: [
        `検索条件${slot}に合う新しい求人が${hasMore ? `${postings.length}件以上` : `${postings.length}件`}あります。`,
        ...postings.flatMap(({ publicId, title, place, wage, deadline }) => [
          '',
          `■ ${title}`,
          `${place}　${wage}　応募期限 ${formatDay(deadline)}`,
          `${settings.publicUrl}/my-page/jobs/${publicId}`,
        ]),
        '',
        ...(hasMore
          ? [
              'このほかの求人は、マイページの「保存した求人検索条件」から検索してください。',
              `${settings.publicUrl}/my-page/saved-searches`,
              '',
            ]
          : []),
        frequency === 'daily'
          ? 'このメールは毎日、新しい求人があるときにお送りしています。'
          : 'このメールは毎週月曜日に、新しい求人があるときにお送りしています。',
        '止めるときは、次のページでボタンを押してください。ログインはいりません。',
        stopAddress,
        '',
        `ヘルプデスク ${settings.helpdeskPhone}`,
      ].join('\n'),
    }
  },
}
