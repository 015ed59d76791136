/** Every step in plain words, as each side reads it. */
export const timelineWords: Record<string, { jobSeeker: string; employer: string }> = {
  apply: { jobSeeker: '応募しました', employer: '応募がありました' },
  refer: { jobSeeker: 'ハローワークの窓口で紹介を受けました', employer: 'ハローワークから紹介がありました' },
  applyToReferral: {
    jobSeeker: 'ハローワークのおすすめ求人に応募し、紹介を受けました',
    employer: 'オンラインハローワーク紹介による応募がありました',
  },
  read: { jobSeeker: '求人者が応募の内容を開きました', employer: '応募の内容を開きました' },
  proposeInterview: {
    jobSeeker: '求人者が面接の日時を提案しました',
    employer: '面接の日時を提案しました',
  },
  takeInterview: { jobSeeker: '面接の日時を決めました', employer: '応募者が面接の日時を決めました' },
  askToMove: { jobSeeker: '面接の日時の変更を相談しました', employer: '応募者から面接の日時の変更の相談がありました' },
  declineInterview: { jobSeeker: '面接を辞退しました', employer: '応募者が面接を辞退しました' },
  withdraw: { jobSeeker: '応募を取り下げました', employer: '応募が取り下げられました' },
  hire: { jobSeeker: '採用の知らせが届きました', employer: '採用を知らせ、ハローワークに登録しました' },
  reject: {
    jobSeeker: '今回は採用に至りませんでした',
    employer: '不採用を知らせ、ハローワークに登録しました',
  },
  reportNoShow: {
    jobSeeker: '求人者が面接不参加を報告しました',
    employer: '面接不参加を報告しました',
  },
  objectToNoShow: {
    jobSeeker: '面接不参加の報告に異議を申し出ました',
    employer: '応募者が面接不参加の報告に異議を申し出ました',
  },
  rejectObjection: {
    jobSeeker: 'ハローワークが確認し、異議は認められませんでした',
    employer: 'ハローワークが確認し、異議は認められませんでした',
  },
  upholdObjection: {
    jobSeeker: '異議が認められ、面接不参加の報告は取り消されました',
    employer: '異議が認められ、面接不参加の報告は取り消されました',
  },
  upholdObjectionOfEnded: {
    jobSeeker: '異議が認められ、面接不参加の報告は取り消されました',
    employer: '異議が認められ、面接不参加の報告は取り消されました',
  },
  cancel: { jobSeeker: '求人が取り消されました', employer: '求人を取り消しました' },
  remind: {
    jobSeeker: '返事の目安を過ぎたため、求人者に知らせました',
    employer: '返事の目安の日を過ぎました',
  },
}
