/** 利用安定所の引き継ぎ */
export const handoverWords = {
  title: '利用安定所の引き継ぎ',
  action: '別の安定所へ引き継ぐ',
  lead: '転居などで別の安定所を利用される方を引き継ぎます。求職番号、応募、相談の記録はそのまま続き、ご本人にお知らせが届きます。',
  office: '引き継ぎ先の安定所',
  officeMissing: '「引き継ぎ先の安定所」を選択してください。',
  note: '引き継ぎ先に伝えること',
  noteTooLong: '「引き継ぎ先に伝えること」は1000文字以内で入力してください。',
  noteHint: '相談の記録に残り、引き継ぎ先の職員が読みます。',
  handOver: '引き継ぐ',
  consultation: (office: string, note: string) => [`${office}へ引き継ぎました。`, note].filter(Boolean).join('\n'),
  notice: (office: string, phone: string) =>
    `ご利用の安定所が、${office}に変わりました。求職番号と応募の状況は、これまでのとおりです。ご相談は ${office}（電話 ${phone}）へお願いします。`,
}
