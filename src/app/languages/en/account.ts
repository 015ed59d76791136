import type { CatalogueEntries } from '../catalogue.ts'

/** Top page, opening an account, logging in, settings. */
export const account: CatalogueEntries = {
  求職者マイページ: 'My Page for job seekers',
  求職者マイページログイン: 'Log in to My Page',
  求職者マイページにログイン: 'Log in to My Page',
  求職者マイページを新規に開設する: 'Open My Page (new users)',
  求職者マイページのご案内: 'About My Page',
  ハローワークをご利用中の方のマイページ開設: 'Open My Page (if you are registered at an office)',
  求人情報検索: 'Search for jobs',
  仕事をお探しの方: 'For job seekers',
  仕事をお探しの方へのサービスのご案内: 'Services for job seekers',
  事業主の方: 'For employers',
  事業主の方へのサービスのご案内: 'Services for employers',
  求人者マイページにログイン: 'Log in to the employer’s page',
  '仕事探しから応募まで、全国のハローワークのサービスを、家のパソコンやスマートフォンから使えます。':
    'From finding a job to applying: the services of every Hello Work office in Japan, on your computer or phone.',
  マイページをお持ちの方: 'If you have My Page',
  窓口で求職登録とメールアドレスの登録をした方: 'If you registered yourself and your mail address at an office',
  'はじめての方。画面だけで求職登録まで終えられます': 'New here? You can register completely online',
  'どなたでも、登録しないで探せます': 'Anyone can search, without registering',
  '求人の申込み、応募者とのやりとり、選考結果の連絡ができます。':
    'Register jobs, write with applicants and report results.',
  'ハローワーク求人・求職情報提供サービスをご利用の方': 'For users of the data service',
  '職業紹介を行う地方自治体、民間の職業紹介事業者などの方へのご案内です。':
    'For local governments and private agencies that place people in jobs.',
  サービスのご案内: 'About the service',
  サイト運営者からのお知らせ: 'News from the operator',
  お知らせをすべて表示: 'All news',
  'はじめての方・お困りの方': 'New here, or in trouble?',
  'できることと、開設の手順': 'What you can do, and how to begin',
  '画面の使い方を、章ごとに': 'How to use each page, by chapter',
  メールが届かないとき: 'If a mail does not arrive',
  認証キーが届かないときの確かめ方: 'What to check when the key does not arrive',
  ハローワークを探す: 'Find a Hello Work office',
  最寄りのハローワークを探す: 'Find your nearest Hello Work office',
  '所在地、電話番号、受付時間': 'Address, phone number, opening hours',
  'アカウントとして登録したメールアドレスとパスワードを入力してください。':
    'Enter the mail address and the password of your account.',
  'ID（メールアドレス）': 'ID (mail address)',
  メールアドレス: 'Mail address',
  パスワード: 'Password',
  現在のパスワード: 'Present password',
  パスワードをお忘れの方: 'Forgotten your password?',
  IDを忘れた方: 'Forgotten your ID?',
  パスキーでログイン: 'Log in with a passkey',
  'パスキーを登録している端末では、パスワードを入力せずにログインできます。':
    'On a device with a passkey you can log in without typing the password.',
  練習用のログイン: 'Practice login',
  'この練習用の環境では、次のIDとパスワードでお試しいただけます。架空の人物です。':
    'On this practice site you can use the following ID and password. The person is fictional.',
  マイナポータルからログインする: 'Log in through Mynaportal',
  マイナポータルでログイン: 'Log in with Mynaportal',
  マイナポータル連携: 'Connection with Mynaportal',
  'マイナポータルと求職者マイページをつないである方は、IDとパスワードを入力せずにログインできます。まだつないでいない方は、先にマイナポータルの「もっとつながる」でつないでください。':
    'If you have connected Mynaportal with My Page, you can log in without ID and password. If not, connect them first under 「もっとつながる」 in Mynaportal.',
  マイページをまだお持ちでない方: 'If you do not have My Page yet',
  '過去{n}日以内にマイページを退会した方': 'If you left My Page within the last {n} days',
  'マイページをもう一度使いたいときは、アカウントを再登録します。登録していた求職情報などは、退会前のまま戻ります。':
    'To use My Page again, re-register your account. Your registration comes back as it was.',
  '「アカウントを再登録」を押し、退会前に使っていたメールアドレスとパスワードを入力してください。届いたメールの認証キーを「認証キー入力」の画面に入力すると完了です。':
    'Press “Re-register my account” and enter the mail address and password that you used. Then type the key from the mail on the page “Enter the key”.',
  アカウントを再登録: 'Re-register my account',
  アカウント再登録: 'Re-register an account',
  'マイページ退会後{n}日以上が経過している方': 'If you left My Page {n} days ago or earlier',
  'ハローワークの窓口を利用している方は、最寄りのハローワークまでお越しください。窓口でマイページを再開できます。':
    'If you use a Hello Work office, please visit the nearest one. They can reopen My Page for you.',
  'ハローワークの窓口を利用していない方（オンライン登録者）は、ハローワークにご連絡ください。以前の求職情報を使って、マイページを開設し直すことができます。':
    'If you registered online only, please contact Hello Work. My Page can be opened again with your earlier registration.',
  'ご連絡にならない場合は、改めてアカウント（メールアドレスとパスワード）と求職情報を登録してください。':
    'Otherwise please open a new account and register again.',
  アカウント仮登録: 'Open an account',
  'はじめに、次の{n}つの文書をお読みください。': 'First, please read these {n} documents.',
  '「プライバシーポリシー」と「利用規約」の両方に同意します。': 'I agree to the privacy policy and the terms of use.',
  同意します: 'I agree',
  'ご入力いただいたメールアドレス宛に、認証キーを書いた「アカウント仮登録完了通知」メールをお送りします。':
    'We will send a mail with a key to this address. Its subject is 「アカウント仮登録完了通知」.',
  '半角{n}文字以内。ログインのときのIDになります。': 'Up to {n} characters. It will be your ID for logging in.',
  開設できない方: 'Who cannot open an account',
  '{n}歳以下の方は、開設できません。お仕事のご相談は、保護者の方とお近くのハローワークへお越しください。':
    'People of {n} years or younger cannot. Please visit Hello Work together with a parent or guardian.',
  '中学校・高等学校などに在学中の方（夜間・定時制・通信制の方を除きます）は、開設できません。学校の先生か、お近くのハローワークへご相談ください。':
    'Pupils of junior high and high schools (except evening, part-time and correspondence courses) cannot. Please ask your teacher or Hello Work.',
  'ハローワークの窓口で求職の登録をお済みの方は、トップページの「ハローワークをご利用中の方のマイページ開設」からお進みください。':
    'If you are already registered at an office, please use “Open My Page (if you are registered at an office)” on the top page.',
  'ハローワークの窓口で求職の登録をし、メールアドレスを窓口に登録した方のためのページです。':
    'This page is for people who registered themselves and their mail address at a Hello Work office.',
  '窓口に登録したメールアドレスと、生年月日を入力してください。認証キーを書いた「パスワード登録申込受付通知」メールをお送りします。':
    'Enter the mail address that you gave to the office, and your date of birth. We will send a mail with a key; its subject is 「パスワード登録申込受付通知」.',
  '半角{n}文字以内。窓口に登録したものと同じアドレスを入力してください。':
    'Up to {n} characters, the same address that you gave to the office.',
  '生年月日（西暦）': 'Date of birth',
  生年月日: 'Date of birth',
  'メールアドレスを窓口にまだ登録していない方は、先に最寄りのハローワークで登録してください。窓口を利用していない方は、「求職者マイページを新規に開設する」からお進みください。':
    'If the office does not have your mail address yet, please register it there first. If you do not use an office, begin with “Open My Page (new users)”.',
  '迷惑メールの設定と、入力したメールアドレスに間違いがないかをお確かめください。':
    'Please check your spam folder, and whether the mail address was typed correctly.',
  '受信を制限している方は、system@mail.hellowork.mhlw.go.jp からのメールを受け取れるようにしてください。':
    'If you block unknown senders, please allow mails from system@mail.hellowork.mhlw.go.jp.',
  '{n}分たっても届かないときは、お手数ですが、はじめからやり直してください。':
    'If nothing has arrived after {n} minutes, please start again from the beginning.',
  認証キー: 'Key',
  認証キー入力: 'Enter the key',
  求職者マイページパスワード再登録: 'Set a new password',
  各種設定: 'Settings',
  アカウントを編集: 'Edit the account',
  ログイン中の端末: 'Devices that are logged in',
  二段階の確認: 'Second step at login',
  お知らせメール: 'Mails from us',
  現在の設定: 'Present setting',
  退会: 'Leave My Page',
  私のデータ: 'My data',
  あなたの情報を見た人: 'Who looked at your data',
  変更の履歴: 'History of changes',
}
