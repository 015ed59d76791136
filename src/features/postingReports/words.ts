import { BODY_MAX_LENGTH, REPORTS_A_DAY, type ReportOutcome, type ReportState } from './rules.ts'

/** The words of the job seeker's side. */
export const words = {
  home: 'ホーム',
  activity: '求職活動状況',
  posting: '求人の詳細',
  title: 'この求人の内容が実際と違う',
  offer: '面接で聞いた条件や、実際の仕事が求人票と違うときは、ハローワークにお知らせください。求人者に確かめます。',
  toForm: '内容が実際と違うことを知らせる',
  lead: 'ハローワークが求人者に確かめ、結果を「メッセージ」でお知らせします。あなたが知らせたことは、求人者には伝えません。',
  reasons: '違うところ',
  reasonsMissing: '「違うところ」を1つ以上選んでください。',
  body: '実際はどうでしたか',
  bodyHint: '聞いた日、だれから聞いたか、実際の金額や時間などを、分かる範囲で書いてください。',
  bodyMissing: '「その他」を選んだときは、「実際はどうでしたか」を入力してください。',
  bodyTooLong: `「実際はどうでしたか」は${BODY_MAX_LENGTH}文字以内で入力してください。`,
  send: '知らせる',
  cancel: '求人に戻る',
  sent: 'お知らせいただきありがとうございます。ハローワークが確かめて、結果を「メッセージ」でお知らせします。',
  alreadyOpen: 'この求人については、すでにお知らせいただいています。確認が終わるまでお待ちください。',
  tooMany: `お知らせいただけるのは1日に${REPORTS_A_DAY}件までです。続けてあるときは、利用安定所の窓口かお電話でお知らせください。`,
  listTitle: '内容が違うと知らせた求人',
  listEmpty: '知らせた求人はありません',
  listEmptyText: '求人の詳細の一番下から知らせることができます。',
  toList: '知らせた求人の一覧',
  reportedAt: 'お知らせいただいた日時',
  state: '状態',
  outcome: '確認の結果',
  note: 'ハローワークから',
  states: {
    waiting: '受け付けました',
    taken: 'ハローワークが確認しています',
    decided: '確認が終わりました',
  } satisfies Record<ReportState, string>,
  outcomes: {
    corrected: '求人票と違うところがあり、直しました',
    stopped: '求人票と違うところがあり、募集を止めました',
    unfounded: '求人票と違うところは見つかりませんでした',
  } satisfies Record<ReportOutcome, string>,
  /** お知らせ from the office, once it has decided. */
  message: (title: string, number: string, outcome: ReportOutcome, note: string) =>
    [
      `求人「${title}」（求人番号 ${number}）の内容が実際と違うとお知らせいただいた件について、確認が終わりました。`,
      '',
      `結果：${words.outcomes[outcome]}。`,
      ...(note === '' ? [] : ['', note]),
      '',
      'お知らせいただき、ありがとうございました。',
    ].join('\n'),
}
