/** The words of the top page and of what all public pages share. */
export const words = {
  top: 'トップ',
  serviceName: 'ハローワーク インターネットサービス',
  lead: '仕事探しから応募まで、全国のハローワークのサービスを、家のパソコンやスマートフォンから使えます。',
  onThisPage: 'このページの内容',
  phoneLabel: '電話',

  signedOutTitle: 'ログアウトしました',
  signedOut:
    'マイナポータルからログインした方へ：マイナポータルのログインは、まだ続いています。終わるときは、マイナポータルの画面でもログアウトしてください。',

  jobSeekers: '仕事をお探しの方',
  jobSeekersGuide: '仕事をお探しの方へのサービスのご案内',
  signIn: '求職者マイページにログイン',
  signInNote: 'マイページをお持ちの方',
  officeOpening: 'ハローワークをご利用中の方のマイページ開設',
  officeOpeningNote: '窓口で求職登録とメールアドレスの登録をした方',
  accountOpening: '求職者マイページを新規に開設する',
  accountOpeningNote: 'はじめての方。画面だけで求職登録まで終えられます',
  jobs: '求人情報検索',
  jobsNote: 'どなたでも、登録しないで探せます',

  employers: '事業主の方',
  employersGuide: '事業主の方へのサービスのご案内',
  employersLead: '求人の申込み、応募者とのやりとり、選考結果の連絡ができます。',
  employersSignIn: '求人者マイページにログイン',

  dataService: 'ハローワーク求人・求職情報提供サービスをご利用の方',
  dataServiceLead: '職業紹介を行う地方自治体、民間の職業紹介事業者などの方へのご案内です。',
  dataServiceGuide: 'サービスのご案内',

  firstTime: 'はじめての方・お困りの方',
  firstTimeLinks: [
    ['/guide/my-page', '求職者マイページのご案内', 'できることと、開設の手順'],
    ['/manual', '求職者マイページ利用者マニュアル', '画面の使い方を、章ごとに'],
    ['/help/mail', 'メールが届かないとき', '認証キーが届かないときの確かめ方'],
    ['/offices', 'ハローワークを探す', '所在地、電話番号、受付時間'],
  ] as [string, string, string][],
}

export const officesWords = {
  title: '所在地情報',
  lead: 'お住まいの郵便番号か都道府県から、ハローワーク（公共職業安定所）を探せます。',
  postalCode: '郵便番号',
  postalCodeHint: '数字7けた。ハイフンは、あってもなくてもかまいません。',
  postalCodeError: '郵便番号は、数字7けたで入力してください（例：102-0072）。',
  postalCodeUnknown: 'この郵便番号は見つかりませんでした。番号をお確かめになるか、都道府県から探してください。',
  prefecture: '都道府県',
  search: '探す',
  byPostalCode: '郵便番号で探す',
  byPrefecture: '都道府県で探す',
  servesPlace: (place: string) => `${place}を受け持つハローワーク`,
  inPrefecture: (prefecture: string, count: number) => `${prefecture}のハローワーク（${count}か所）`,
  noneTitle: 'この地域のハローワークが登録されていません',
  none: 'お手数ですが、ヘルプデスクか、お近くのほかのハローワークにお尋ねください。',
  address: '所在地',
  phone: '電話番号',
  hours: '受付時間',
  number: '安定所番号',
  sample: '見本',
  sampleNote: 'これは練習用の見本です。所在地と電話番号は本物ではありません。',
  notes:
    '仕事の相談は、全国どこのハローワークでも受けられます。雇用保険の手続きは、お住まいの地域を受け持つハローワークだけで行えます。',
}

export const siteMapWords = {
  title: 'サイトマップ',
  lead: 'このサイトのページの一覧です。',
  groups: [
    {
      title: '仕事をお探しの方',
      links: [
        ['/guide/job-seekers', '仕事をお探しの方へのサービスのご案内'],
        ['/login', '求職者マイページログイン'],
        ['/office-opening', 'ハローワークをご利用中の方のマイページ開設'],
        ['/account-opening', '求職者マイページを新規に開設する'],
        ['/jobs', '求人情報検索'],
        ['/guide/my-page', '求職者マイページのご案内'],
        ['/manual', '求職者マイページ利用者マニュアル'],
      ],
    },
    {
      title: '事業主の方・情報提供サービスをご利用の方',
      links: [
        ['/guide/employers', '事業主の方へのサービスのご案内'],
        ['/employer/login', '求人者マイページログイン'],
        ['/guide/data-service', 'ハローワーク求人・求職情報提供サービスのご案内'],
      ],
    },
    {
      title: 'お困りのとき',
      links: [
        ['/faq', 'よくあるご質問'],
        ['/help/mail', 'メールが届かないとき'],
        ['/contact', 'お問い合わせ先'],
        ['/offices', '所在地情報'],
      ],
    },
    {
      title: 'このサイトについて',
      links: [
        ['/', 'トップ'],
        ['/news', 'サイト運営者からのお知らせ'],
        ['/links', 'リンク集'],
        ['/site-policy', 'サイトポリシー'],
        ['/privacy', 'プライバシーポリシー'],
        ['/terms', '利用規約'],
        ['/accessibility', 'アクセシビリティ方針'],
      ],
    },
  ] as { title: string; links: [string, string][] }[],
}
