/** 求職登録 at the counter, and correcting one. */
export const registrationWords = {
  title: '求職登録の受付',
  lead: 'ご本人の話を聞きながら、または求職申込書を見ながら入力します。必須の項目だけでも登録できます。',
  register: '登録',
  next: '続けてメールアドレスを登録すると、ご本人がマイページを開設できます。',
  shownTitle: '求職情報',
  correct: '訂正する',
  correctOf: (step: string) => `${step}を訂正する`,
  correctTitle: '求職情報の訂正',
  consent: 'ご本人の同意を得て訂正します',
  consentMissing: '「ご本人の同意を得て訂正します」にチェックしてください。',
  save: '訂正を登録',
  conflict: 'ほかの画面で先に変更されています。いまの内容を確かめて、もう一度入力してください。',
  sealed: '障害情報は、表示するたびに記録が残ります。',
  showSealed: '障害情報を表示',
  none: '未入力',
}
