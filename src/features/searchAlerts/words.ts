import { ALERT_HOUR, FREQUENCIES, MAILED_AT_MOST } from './rules.ts'

export const words = {
  top: 'トップ',
  title: '新着求人のお知らせメール',
  label: 'お知らせメール',
  off: '送らない',
  frequencies: FREQUENCIES,
  hint: `この条件に合う新しい求人を、朝${ALERT_HOUR}時ごろにメールで知らせます。1通に${MAILED_AT_MOST}件までで、同じ求人は二度知らせません。求職登録が有効な間だけ届きます。`,
  save: '設定を保存',
  saved: {
    off: 'お知らせメールを止めました。',
    daily: '新しい求人を毎日お知らせします。',
    weekly: '新しい求人を毎週月曜日にお知らせします。',
  },
  frequencyMissing: '「お知らせメール」を選んでください。',
  manage: 'お知らせメールの設定',
  stopTitle: 'お知らせメールを止める',
  stopLead: (slot: number) => `検索条件${slot}の、新着求人のお知らせメールを止めます。ログインはいりません。`,
  stop: 'お知らせメールを止める',
  stopped: 'お知らせメールを止めました。もう一度受け取るには、マイページの「保存した求人検索条件」で設定してください。',
  gone: 'このお知らせメールは、すでに止まっています。',
  toTop: 'トップへ',
}
