export const words = {
  activity: {
    title: '求職活動状況',
    tabs: {
      open: '応募中の求人',
      ended: '選考が終わった求人',
      favourites: 'お気に入り求人',
      recommendations: 'おすすめ求人',
      invitations: 'リクエスト求人',
    },
    recommendationsEmpty: 'おすすめ求人はありません',
    recommendationsEmptyText: 'ハローワークから、あなたのご希望に合う求人が届くと、ここに並びます。',
  },
  menu: {
    home: 'ホーム',
    applicants: '応募者一覧',
    invitations: 'リクエスト',
    messages: 'メッセージ',
    jobSeekers: '求職者検索',
    objections: '面接不参加への異議',
  },
}
