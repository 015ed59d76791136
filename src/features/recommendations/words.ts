export const words = {
  title: 'オンラインハローワーク紹介',
  home: 'ホーム',
  activity: '求職活動状況',
  tab: 'おすすめ求人',
  empty: 'おすすめ求人はありません',
  emptyText: 'ハローワークから、あなたのご希望に合う求人が届くと、ここに並びます。',
  from: (office: string, day: string) => `${office}から ${day}`,
  unknownOffice: 'ハローワーク',
  isNew: '新着',
  onlineReferral: '紹介状つきで応募できます',
  comment: 'ハローワークからのひとこと',
  show: '詳細を表示',
  apply: '応募する',
  applied: '応募済み',
  showApplication: '応募の詳細を見る',
  lead: 'ハローワークがおすすめした求人です。応募すると、ハローワークの紹介になり、紹介状が求人者に届きます。',
  posting: '応募する求人',
  establishment: '事業所名',
  number: '求人番号',
  deadline: '紹介期限',
  motive: '志望動機',
  motiveHint: 'なぜこの求人に応募するのか、これまでの経験がどう生かせるのかを、あなたの言葉で書いてください。',
  motiveMissing: '「志望動機」を入力してください。',
  motiveTooLong: '「志望動機」は1000文字以内で入力してください。',
  seen: '求人者に見える内容',
  seenText: '氏名、フリガナ、年齢、電話番号、志望動機と、紹介状です。メールアドレスと住所は伝わりません。',
  notPossible: 'いまは応募できません',
  message: (title: string, comment: string, isOnlineReferral: boolean) =>
    [
      `おすすめ求人が届きました：${title}`,
      comment,
      isOnlineReferral
        ? '「求職活動状況」の「おすすめ求人」から、紹介状つきで応募できます。'
        : '「求職活動状況」の「おすすめ求人」でご覧ください。',
    ]
      .filter(Boolean)
      .join('\n\n'),
}
