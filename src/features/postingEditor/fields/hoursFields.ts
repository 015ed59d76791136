import { DAYS_OFF } from '../../jobPostings/index.ts'
import { area, canNot, checks, group, number, radio, select, text, time, yesNo } from './editorField.ts'

/** 5 労働時間 */
export const HOURS_GROUPS = [
  group('就業時間', [
    checks('hours.system', '労働時間制度', [
      '交替制（シフト制）',
      '変形労働時間制',
      'フレックスタイム制',
      '裁量労働制',
      '事業場外みなし労働時間制',
    ]),
    select('hours.systemUnit', '変形労働時間制の単位', ['1週間単位', '1ヶ月単位', '1年単位']),
    time('hours.start1', '就業時間1の開始', { required: true, example: '9:00' }),
    time('hours.end1', '就業時間1の終了', { required: true, example: '18:00' }),
    time('hours.start2', '就業時間2の開始'),
    time('hours.end2', '就業時間2の終了'),
    time('hours.start3', '就業時間3の開始'),
    time('hours.end3', '就業時間3の終了'),
    area('hours.note', '就業時間の特記事項', { limit: 200 }),
    number('hours.breakMinutes', '休憩時間', { required: true, unit: '分' }),
  ]),
  group('時間外労働', [
    yesNo('hours.overtime', '時間外労働', { required: true }),
    number('hours.overtimeHours', '時間外労働の月平均時間', { unit: '時間' }),
    yesNo('hours.specialClause', '36協定における特別条項'),
    area('hours.specialClauseReason', '特別な事情・期間等', { limit: 200 }),
  ]),
  group('休日', [
    checks(
      'hours.daysOff',
      '休日',
      Object.values(DAYS_OFF).map((letter) => [letter, letter === '祝' ? '祝日' : `${letter}曜日`] as const),
    ),
    radio('hours.twoDaysOff', '週休二日制', ['毎週', 'その他', 'なし'], { required: true }),
    text('hours.daysOffNote', '休日等のその他', { example: '年末年始（12月29日～1月3日）' }),
    number('hours.annualDaysOff', '年間休日数', { unit: '日' }),
    number('hours.paidLeaveDays', '6ヶ月経過後の年次有給休暇日数', { unit: '日' }),
    text('hours.weeklyDays', '週所定労働日数', { example: '週3日' }),
    canNot('hours.weeklyDaysNegotiable', '週所定労働日数の相談'),
  ]),
]
