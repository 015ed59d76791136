export const words = {
  title: '求職者マイページログイン',
  lead: 'アカウントとして登録したメールアドレスとパスワードを入力してください。',
  id: 'ID（メールアドレス）',
  password: 'パスワード',
  signIn: 'ログイン',
  top: 'トップ',
  idMissing: (label: string) => `${label}を入力してください。`,
  passwordMissing: 'パスワードを入力してください。',
  wrong: (idLabel: string, triesLeft: number) =>
    `${idLabel}またはパスワードが正しくありません。あと${triesLeft}回間違えると、30分間ログインできなくなります。`,
  lockedTitle: 'ただいまログインできません',
  locked: (until: string) =>
    `パスワードの間違いが5回続いたため、${until}までログインできません。時間をおいて、もう一度お試しください。`,
  disabled: 'パスワードの間違いが続いたため、このままではログインできません。パスワードを再登録してください。',
  demoTitle: '練習用のログイン',
  demoLead: 'この練習用の環境では、次のIDとパスワードでお試しいただけます。架空の人物です。',
}
