export const words = {
  signInTitle: '求人者マイページログイン',
  signInLead: 'アカウントとして登録したメールアドレスとパスワードを入力してください。',
  signInId: 'ID（メールアドレス）',
}
