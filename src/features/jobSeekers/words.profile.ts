import type { ClosedFunction } from './rules.ts'

export const profileWords = {
  title: '求職者情報・設定',
  home: 'ホーム',
  tabs: '求職者情報・設定の画面',
  settings: '各種設定',
  change: '変更する',
  save: '変更を保存',
  cancel: 'キャンセル',
  savedTitle: '変更しました',
  closedTitle: '今は変更できません',
  closedWhenLapsed:
    '求職登録が無効のため、求職情報の編集はご利用いただけません。「各種設定」で有効にするか、ハローワークにお問い合わせください。',
  toSettings: '各種設定へ',
  history: '変更の履歴',
  historyLead: 'いつ、だれが、どの項目を変更したかの記録です。',
  historyEmpty: 'まだ変更はありません。',
  by: { self: 'ご本人', staff: 'ハローワークの職員', system: 'システム' },
  preview: '求人者からの見え方',
  previewLead:
    '求職情報を公開すると、求人者には次の内容だけが見えます。氏名・住所・連絡先・学校名・勤めた会社の名前・障害情報は見えません。',
  previewUnpublished: '今は非公開のため、求人者には何も見えていません。',
  exclusions: '見せたくない求人者',
  exclusionsLead: 'ここに入れた名前の求人者には、公開中でもあなたの求職情報が見えません。',
  exclusionName: '求人者の名前',
  exclude: '追加する',
  include: '一覧から外す',
  exclusionsEmpty: 'まだ1件も入っていません。',
  exclusionMissing: '求人者の名前を100文字以内で入力してください。',
  exclusionsFull: '見せたくない求人者は100件まで入れられます。',
  more: '関連する画面',
  disabilityNote: 'ハローワークの職員が障害情報を見たときは、必ず記録が残ります。',
}

/** What a row of the history was, where it was not the change of a step. */
export const changeWords: Record<string, string> = {
  registered: '求職登録をしました',
  lapsed: '求職登録を無効にしました',
  revived: '求職登録を有効にしました',
  extended: '有効期限を1か月延長しました',
  published: '求職情報を公開しました',
  unpublished: '求職情報を非公開にしました',
}

export const stateWords = {
  section: '求職登録の状態',
  term: '求職状態',
  validUntil: '有効期限',
  daysLeft: (days: number) => (days === 0 ? '今日まで' : `あと${days}日`),
  active: '有効',
  lapsed: '無効',
  isActive: '今の状態です。',
  isLapsed: '今の状態です。',
  lapseLead: '「無効」にすると、次の機能が使えなくなります。30日以内なら、ここで有効に戻せます。',
  lapsedLead: '求職登録が無効のため、次の機能はお使いいただけません。',
  openWhenLapsed:
    '登録した内容、保存した検索条件、お気に入り、応募の状況、メッセージは、これまでどおり見られます。応募・面接の辞退と退会もできます。',
  revivable: (day: string) => `${day}までは、「有効」を押すと元に戻せます。`,
  onlyAtCounter: (office: string) =>
    `ご自分で有効に戻せる期間（30日）が過ぎているか、ハローワークで無効にされています。${office}にお問い合わせください。`,
  extension:
    '期限の月のうちに、オンライン自主応募か、ハローワークでの職業相談・職業紹介があると、期限が自動で1か月延びます。',
  lastMonth: (office: string) =>
    `今月が期限の月です。求人を探して応募するか、${office}に職業相談をお申し込みください。`,
  search: '求人検索へ',
  publication: '求職公開',
  publicationTerm: '求職公開状況',
  published: '公開中',
  unpublished: '非公開',
  publish: '公開',
  unpublish: '非公開',
  publishLead: '公開すると、求人者があなたの求職情報（氏名・連絡先などは除きます）を見て、リクエストを送れます。',
  publishWhenActive: '求職登録が無効の間は公開できません。',
  reminders: 'お知らせメール',
  remindersLead: '有効期限の14日前、7日前、前日にお知らせします。',
  remindersLabel: '有効期限が近づいたらメールで知らせる',
  remindersSave: '保存',
  office: '利用安定所',
}

/** Why 無効 closes a function, and what to do instead until the registration is 有効 again. */
export const closedWords: Record<ClosedFunction, string> = {
  editProfile:
    '求職情報は、有効な求職登録の内容として使われるためです。住所や電話番号が変わったときは、ハローワークにお伝えください。',
  jobSearch:
    '応募や紹介につながる検索のためです。トップページの「求人情報検索」は、ログインせずに、これまでどおり使えます。',
  savedSearches: 'マイページ内の求人検索で使うものだからです。保存した条件は見られ、有効に戻すとそのまま使えます。',
  addFavourite: '応募のための控えだからです。入れてある求人は見られます。新しい求人は、求人番号をお控えください。',
  directApplication:
    '応募は、有効な求職登録にもとづくためです。進行中の応募はそのまま続き、辞退もできます。新しい応募は、有効に戻してからお願いします。',
  referralLetter:
    '紹介状は、有効な求職登録にもとづく書類だからです。面接の日が近いときは、ハローワークにお電話ください。',
  sendMessage:
    'やりとりは、有効な求職登録の方が行えるためです。届いたメッセージは読めます。急ぎのご連絡は、電話でお願いします。',
  onlineReferral:
    '職業紹介は、有効な求職登録の方に行うためです。紹介を受けたいときは、ハローワークの窓口か電話でご相談ください。',
}
