import { MOST_COMPARED, MOST_SAVED_POSTINGS, NOTE_MAX_LENGTH } from './rules.ts'

const most = `${MOST_SAVED_POSTINGS}件`

export const words = {
  home: 'ホーム',
  activity: '求職活動状況',
  favourites: 'お気に入り求人',
  add: 'お気に入りに追加',
  remove: 'お気に入りから外す',
  addShort: '☆ お気に入り',
  removeShort: '★ お気に入り済み',
  openPostings: 'お気に入り求人を開く',
  notices: {
    added: 'お気に入りに追加しました。',
    removed: 'お気に入りから外しました。',
    full: `お気に入り求人は${most}までです。追加するには、いらなくなった求人を外してください。`,
    gone: 'この求人は、お気に入りに追加できませんでした。公開が終わった求人かもしれません。',
    noted: 'メモを保存しました。',
  },
  closed:
    '求職登録が無効になっているため、お気に入りへの追加はご利用いただけません。これまでに追加した求人は、見ることも外すこともできます。',
  revive: '有効に戻すには',
  search: '求人検索',
  empty: 'お気に入り求人はありません',
  emptyText: `求人検索の結果や求人の詳細で「お気に入り」を押すと、${most}までここに残せます。`,
  count: (count: number) => `${count}件 / ${most}`,
  order: '並び順',
  closingSoon: (days: number) => (days === 0 ? '応募期限は今日まで' : `応募期限まであと${days}日`),
  closingCount: (count: number) => `応募期限が7日以内の求人が${count}件あります。`,
  ended: '募集終了',
  note: 'メモ',
  noteTitle: 'お気に入り求人のメモ',
  noteHint: 'このメモは、求人者やハローワークには見えません。',
  noteWrite: 'メモを書く',
  noteTooLong: `「メモ」は${NOTE_MAX_LENGTH}文字までで入力してください。`,
  save: '保存',
  back: 'お気に入り求人へ戻る',
  compare: '選んだ求人を比較',
  choose: '比較',
  compareLead: `2件から${MOST_COMPARED}件まで選んで、並べて比べられます。`,
  compareTitle: '求人の比較',
  compareCount: (count: number) =>
    count < 2
      ? `比べる求人を2件以上選んでください。今は${count}件です。`
      : `一度に比べられるのは${MOST_COMPARED}件までです。はじめの${MOST_COMPARED}件を並べています。`,
  comparePrint: 'この画面は、ブラウザの印刷でそのまま紙に出せます。',
}
