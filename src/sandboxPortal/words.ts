/** Words of the practice portal. Screen names and labels are those of the manual (3.4). */
export const words = {
  brand: 'マイナポータル',
  practice: 'これは練習用の画面です。本物のマイナポータルではありません。個人情報を入力しないでください。',
  skip: '本文へ移動',
  loggedIn: 'ログイン中',
  loggedInAs: (name: string) => `${name}さん（架空）`,
  faq: 'よくあるご質問',
  contact: 'お問い合わせ',
  logOut: 'ログアウト',
  menuTitle: 'メインメニュー',
  headerLinks: 'ポータルの案内',
  footer: '練習用ポータル：登場する人物はすべて架空です。',

  loginTitle: 'ログイン',
  loginLead: '練習用のカードを選んでください。カードの読み取りや暗証番号の入力はありません。',
  card: (name: string) => `テストカード ${name}`,
  loginFor: (site: string) => `ログインすると、「${site}」の手続きに進みます。`,

  menuLead: 'ご利用になるメニューを選んでください。',
  connect: 'もっとつながる',
  connectNote: 'ほかのウェブサイトとつないで、マイナポータルからログインできるようにします。',
  trouble: '練習用の設定',
  troubleNote: '処理中、つながりの不整合、通信の失敗などを、わざと起こしてみることができます。',

  connected: 'つながっているウェブサイト',
  notConnected: 'つながっていないウェブサイト',
  nothingConnected: 'つながっているウェブサイトはありません。',
  everythingConnected: 'つながっていないウェブサイトはありません。',
  reload: '再読込',
  columns: ['ウェブサイト名', '説明', 'つながり'],
  begin: 'つなぐ',
  end: 'やめる',
  processing: '処理中',
  processingNote: '手続きを進めています。しばらく待ってから「再読込」を押してください。',
  howTo: 'つなぎ方が分からない方はこちら',

  site: '厚生労働省ハローワークインターネットサービス',
  siteNote:
    '全国のハローワークの求人を探したり、求職者マイページで応募の状況などを確かめたりできるサービスです。（練習用）',
  otherSites: [
    {
      id: 'e-tax',
      name: '国税電子申告・納税システム（e-Tax）',
      note: '国税の申告や納税などの手続きを、インターネットで行うサービスです。',
      isProcessing: false,
    },
    {
      id: 'nenkin',
      name: 'ねんきんネット（日本年金機構）',
      note: '年金の記録や見込額を確かめられるサービスです。',
      isProcessing: true,
    },
    {
      id: 'denpa',
      name: '総務省 電波利用 電子申請・届出システムLite',
      note: '無線局の免許などの申請や届出を行うサービスです。',
      isProcessing: false,
    },
  ],
  otherSiteTitle: 'この練習では、つなげません',
  otherSite: (site: string) => `「${site}」は、画面の見本として載せています。実際の手続きには進みません。`,

  consentTitle: '同意確認',
  consentLead: (site: string) => `マイナポータルと「${site}」をつなぎます。`,
  consentFacts: [
    '「同意」を押すと、相手のウェブサイトに移り、そこでのログインを求められます。',
    '相手のウェブサイトには、あなたを見分けるための、このサイト専用の符号だけを伝えます。マイナンバー、氏名、住所は伝えません。',
    'つながりは、いつでも「もっとつながる」からやめられます。',
  ],
  claimsFacts: '相手のウェブサイトに、氏名、住所、生年月日、性別を伝えます。',
  agree: '同意',
  decline: '同意しない',

  connectedTitle: 'つながり完了',
  connectedLead: (site: string) => `「${site}」とつながりました。`,
  connectedNext: (site: string) => `続けて利用するときは、「${site}を利用する」を押してください。`,
  toMenu: 'マイナポータルメインメニューへ',
  toConnections: 'もっとつながる一覧へ',
  useSite: (site: string) => `${site}を利用する`,

  endTitle: 'つながりの解除',
  endLead: (site: string) => `マイナポータルと「${site}」のつながりを解除します。`,
  endFacts: [
    '解除すると、マイナポータルから相手のウェブサイトにログインできなくなります。',
    '相手のウェブサイトのアカウントは、なくなりません。今ログインしている画面も、そのまま使えます。',
  ],
  back: 'もどる',

  howToTitle: 'つなぎ方',
  howToSteps: [
    '「つながっていないウェブサイト」で、つなぎたいウェブサイトの「つなぐ」を押します。',
    '「同意確認」の内容を読み、「同意」を押します。',
    '相手のウェブサイトの画面で、そのウェブサイトのIDとパスワードを入力し、「同意」を押します。',
    '「つながり完了」が表示されたら、次からはマイナポータルからログインできます。',
  ],
  faqTitle: 'よくあるご質問',
  faqs: [
    {
      question: 'ログアウトすると、つないだウェブサイトもログアウトしますか。',
      answer: 'いいえ。それぞれのウェブサイトで、ログアウトしてください。',
    },
    {
      question: '「処理中」のまま変わりません。',
      answer:
        'しばらく待ってから「再読込」を押してください。練習用の設定で「処理中」を選んでいるときは、そのままになります。',
    },
  ],
  contactTitle: 'お問い合わせ',
  contactLead: 'この練習用ポータルには、お問い合わせの窓口はありません。動かしている方にお尋ねください。',

  troubleTitle: '練習用の設定',
  troubleLead: 'わざと起こすことを選んで、「変更」を押してください。',
  holdProcessing: '新しくつないだサイトを「処理中」のままにする',
  loseNextLink: '次のログインで、つながりが見つからないようにする（一度だけ）',
  slow: '相手のサイトからの問い合わせに、なかなか返事をしない',
  outage: '相手のサイトからの問い合わせに、まったく応じない（通信の失敗）',
  wrongTokens: '相手のサイトに渡す確認の内容',
  wrongTokenKinds: {
    none: '正しい',
    signature: '署名が違う',
    audience: '別のサイト宛て',
    nonce: '別の手続きのもの',
    expired: '期限切れ',
  },
  change: '変更',
  changed: '変更しました。',

  expiredTitle: 'この手続きは続けられません',
  expired: '時間がたったか、ほかの画面で進んでいます。はじめからやり直してください。',
  loggedOut: 'マイナポータルからログアウトしました。つないだウェブサイトのログインは、そのまま続いています。',
}
