/** 本人確認: telling a forgotten ID (A9). Nobody at the counter can see a password. */
export const identityWords = {
  title: '本人確認',
  lead: '本人確認書類を見て、ご本人であることを確かめてから、ID（メールアドレス）をお伝えします。パスワードは窓口でも見られません。お忘れのときは、ご本人がログイン画面の「パスワードをお忘れの方」から登録し直します。',
  document: '確認した書類',
  documentMissing: '「確認した書類」を選択してください。',
  check: '確認してIDを表示',
  id: 'ID（メールアドレス）',
  checked: '本人確認を記録しました。ご本人に、画面のIDをお伝えください。',
  signInSettings: '二段階の確認・パスキーを解除する（メールが届かない方、端末をなくした方）',
  noAccount: 'この方のマイページは、開設されていません。',
}
