/** ログインの設定の解除: the way back for someone who no longer gets the mails, or whose device is lost (AUTH-16). */
export const signInSettingsWords = {
  title: 'ログインの設定の解除',
  lead: '本人確認書類を見て、ご本人であることを確かめてから、ご本人の申し出により解除します。解除は記録され、ご本人にメールでお知らせします。パスワードは変わりません。窓口で見たり、決めたりすることもできません。',
  noAccount: 'この方のマイページは、開設されていません。',
  nothing: '解除できる設定はありません。',
  secondStep: '二段階の確認',
  passkeys: 'パスキー',
  on: '使う',
  off: '使わない',
  count: (count: number) => `${count}件登録`,
  switchOff: '二段階の確認を解除',
  remove: 'パスキーをすべて削除',
  removeEffect: 'パスキーを削除すると、この方のログインはすべて終了します。',
  done: {
    secondStep: '二段階の確認を解除しました。ご本人は、次からパスワードだけでログインできます。',
    passkeys: 'パスキーをすべて削除しました。ご本人は、次からパスワードでログインできます。',
  },
}
