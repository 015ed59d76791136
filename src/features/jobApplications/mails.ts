import { formatInstant } from '../../basics/japaneseDay.ts'
import type { MailTemplate } from '../../platform/mail/mailTemplate.ts'

interface VisitRequestFacts {
  count: number
  officeName: string | null
  officePhone: string | null
}

const SUBJECT = '【ハローワーク】来所勧奨通知'

const ending = ({ officeName, officePhone }: VisitRequestFacts, publicUrl: string, helpdeskPhone: string) => [
  '',
  officeName ? `ご利用の安定所：${[officeName, officePhone].filter(Boolean).join('　')}` : '',
  publicUrl,
  `ヘルプデスク ${helpdeskPhone}`,
]

const joined = (lines: string[]) => lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')

/** Mail no. 10 (manual 9.1): 面接不参加 of オンライン自主応募 have reached the number. */
export const noShowVisitMail: MailTemplate<VisitRequestFacts> = {
  name: 'noShowVisit',
  compose: (facts, { settings }) => ({
    subject: SUBJECT,
    body: joined([
      `オンライン自主応募の面接不参加の報告が、${facts.count}件になりました。`,
      '',
      '面接の日時の調整や応募の進め方について、ハローワークの窓口でご相談いただけます。ぜひ一度お越しください。',
      '都合が悪くなったときは、マイページの「応募の詳細」から変更の相談や辞退ができます。',
      ...ending(facts, settings.publicUrl, settings.helpdeskPhone),
    ]),
  }),
}

/** Mail no. 11 (manual 9.1): 不採用 of オンライン自主応募 have reached the number. */
export const rejectionVisitMail: MailTemplate<VisitRequestFacts> = {
  name: 'rejectionVisit',
  compose: (facts, { settings }) => ({
    subject: SUBJECT,
    body: joined([
      `オンライン自主応募で採用に至らなかった応募が、${facts.count}件になりました。`,
      '',
      '応募書類の書き方や面接の受け方、求人の選び方を、ハローワークの窓口で一緒に考えます。ぜひ一度お越しください。',
      ...ending(facts, settings.publicUrl, settings.helpdeskPhone),
    ]),
  }),
}

/** 面接の前日のお知らせ, to those who keep it on: a reminder of our own (no mail of the manual). */
export const interviewReminderMail: MailTemplate<{
  startsAt: string
  postingTitle: string
  place: string
  toBring: string | null
}> = {
  name: 'interviewReminder',
  compose: ({ startsAt, postingTitle, place, toBring }, { settings }) => ({
    subject: '【ハローワーク】面接日のお知らせ',
    body: [
      '面接の日が近づきました。',
      '',
      `日時：${formatInstant(new Date(startsAt))}`,
      `職種：${postingTitle}`,
      `場所：${place}`,
      ...(toBring ? [`持ち物：${toBring}`] : []),
      '',
      '都合が悪くなったときは、面接の前に、マイページの「応募の詳細」から変更の相談や辞退をしてください。',
      '',
      `${settings.publicUrl}/login`,
      `ヘルプデスク ${settings.helpdeskPhone}`,
    ].join('\n'),
  }),
}
