export const words = {
  signInTitle: '窓口ログイン',
  signInLead: '職員用のログインIDとパスワードを入力してください。',
  signInId: 'ログインID',
}
