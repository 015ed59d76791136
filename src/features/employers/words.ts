export const words = {
  signInTitle: '求人者マイページログイン',
  signInLead: 'アカウントとして登録したメールアドレスとパスワードを入力してください。',
  signInId: 'ID（メールアドレス）',
  linksLabel: 'ログインできない方',
  openLink: '求人者マイページを新規に開設する',
  forgottenLink: 'パスワードをお忘れの方（新しいパスワードを登録する）',
}
