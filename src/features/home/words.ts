export const words = {
  menu: {
    home: 'ホーム',
    applicants: '応募者一覧',
    invitations: 'リクエスト',
    messages: 'メッセージ',
    jobSeekers: '求職者検索',
    objections: '面接不参加への異議',
  },
}
