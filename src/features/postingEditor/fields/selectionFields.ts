import { area, checks, group, number, radio, text } from './editorField.ts'

/** 選考方法の補足事項：全角300文字以内 (domain 12). */
const METHOD_NOTE_LIMIT = 300

/** 8 選考方法 */
export const SELECTION_GROUPS = [
  group('採用', [
    number('selection.openings', '採用人数', { required: true, unit: '人' }),
    radio('selection.openingsReason', '募集理由', ['欠員補充', '増員', '新設', 'その他']),
  ]),
  group('選考', [
    checks('selection.method', '選考方法', ['書類選考', '面接', '筆記試験', 'その他'], { required: true }),
    number('selection.interviews', '面接の予定回数', { unit: '回' }),
    area('selection.methodNote', '選考方法の補足', { limit: METHOD_NOTE_LIMIT }),
    number('selection.documentResultDays', '書類選考結果の通知', {
      unit: '日以内',
      hint: '応募者に約束する日数です。過ぎると、お知らせします。',
    }),
    number('selection.interviewResultDays', '面接選考結果の通知', { unit: '日以内' }),
    radio('selection.resultTiming', '選考結果通知', ['即決', '書類選考後', '面接選考後', 'その他']),
    checks('selection.noticeMeans', '求職者への通知方法', ['求職者マイページ', '電話', '郵送', 'Eメール'], {
      required: true,
    }),
    text('selection.schedule', '選考日時等', { example: '随時' }),
  ]),
  group('選考場所', [
    text('selection.placePostalCode', '選考場所の郵便番号'),
    text('selection.placeAddress', '選考場所', { hint: '就業場所と同じときは空欄のままで構いません。' }),
    text('selection.placeStation', '選考場所の最寄り駅'),
    text('selection.placeTransport', '選考場所への交通手段'),
    number('selection.placeMinutes', '選考場所までの所要時間', { unit: '分' }),
  ]),
  group('応募書類', [
    checks('selection.documents', '応募書類等', ['ハローワーク紹介状', '履歴書', '職務経歴書', 'ジョブ・カード']),
    checks('selection.documentsMeans', '応募書類の送付方法', ['求職者マイページ', '郵送', 'Eメール']),
    text('selection.documentsPostalCode', '郵送先の郵便番号'),
    text('selection.documentsAddress', '応募書類の郵送先'),
    radio('selection.documentsReturn', '応募書類の返戻', ['あり', 'なし（求人者の責任で廃棄）']),
    area('selection.remarks', '選考に関する特記事項', { limit: 300 }),
  ]),
  group('担当者', [
    text('selection.contactRole', '課係名・役職名'),
    text('selection.contactKana', '担当者カナ'),
    text('selection.contactName', '担当者', { required: true }),
    text('selection.contactPhone', '担当者の電話番号', { required: true, example: '03-0000-1234' }),
    text('selection.contactExtension', '担当者の内線'),
    text('selection.contactFax', '担当者のFAX'),
    text('selection.contactEmail', '担当者のEメール'),
  ]),
]
