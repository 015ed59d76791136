/** 業務の数字 */
export const words = {
  title: '業務の数字',
  home: 'ホーム',
  lead: (until: string | undefined) =>
    until ? `${until}までの数です。毎日、前の日までを集計します。` : '集計はまだ行われていません。',
  office: '安定所',
  allOffices: 'すべての安定所',
  show: '表示',
  file: 'CSVファイル（すべての安定所）',
  month: '月',
  monthOf: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`,
  shortMonth: (month: string) => `${Number(month.slice(5, 7))}月`,
  officeNumber: '安定所番号',
  figures: {
    visits: '来所',
    registrations: '新規求職',
    postings: '新規求人',
    referrals: '紹介',
    placements: '紹介による就職',
    replyDays: '求人者の返事までの日数（平均）',
  },
  units: {
    visits: '件',
    registrations: '件',
    postings: '件',
    referrals: '件',
    placements: '件',
    replyDays: '日',
  },
  value: (value: number | undefined, unit: string) =>
    value === undefined ? '－' : `${value.toLocaleString('ja-JP')}${unit}`,
  chart: (name: string, newest: string, most: string) => `${name}の棒グラフ。${newest}。もっとも多い月は${most}。`,
  table: (name: string) => `${name}（月別）`,
  fileName: (day: string) => `gyomu-no-suji-${day}.csv`,
}
