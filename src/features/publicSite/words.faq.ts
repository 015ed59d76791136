import { employerQuestions, jobQuestions, leavingQuestions } from './words.faqOfUse.ts'
import type { Block, SiteFacts } from './words.shapes.ts'

export interface Question {
  /** The address inside the page. */
  id: string
  question: string
  answer: Block[]
}

export interface QuestionGroup {
  id: string
  title: string
  questions: Question[]
}

export const faqWords = {
  title: 'よくあるご質問',
  lead: '質問を押すと答えが開きます。言葉で探すこともできます。',
  searchLabel: '質問を探す言葉',
  searchHint: '例：認証キー　ログインできない',
  search: '探す',
  found: (count: number, words: string) => `「${words}」が入っている質問：${count}件`,
  showAll: 'すべての質問を表示',
  nothingTitle: '当てはまる質問が見つかりませんでした',
  nothing: '別の言葉や、もっと短い言葉でお試しください。急ぐときは、お問い合わせ先からヘルプデスクへお電話ください。',
  groups: '質問の種類',
}

export function faqGroups(facts: SiteFacts): QuestionGroup[] {
  return [
    { id: 'opening', title: 'マイページを開設する', questions: openingQuestions },
    { id: 'sign-in', title: 'ログイン・パスワード', questions: signInQuestions },
    { id: 'mail', title: 'メール・認証キー', questions: mailQuestions(facts) },
    { id: 'jobs', title: '求人を探す・応募する', questions: jobQuestions },
    { id: 'leaving', title: '求職登録の有効期間・退会', questions: leavingQuestions },
    { id: 'employers', title: '事業主の方', questions: employerQuestions },
  ]
}

const openingQuestions: Question[] = [
  {
    id: 'who',
    question: '求職者マイページは、だれでも開設できますか？',
    answer: [
      '仕事を探している方なら、無料で開設できます。ただし、15歳以下の方と、中学校・高等学校などに在学中の方（夜間・定時制・通信制の課程を除きます）は開設できません。学校に在学中の方は、学校の先生か[お近くのハローワーク](/offices)にご相談ください。',
    ],
  },
  {
    id: 'two-ways',
    question: '「新規に開設する」と「ご利用中の方のマイページ開設」は、どう違いますか？',
    answer: [
      {
        facts: [
          [
            '求職者マイページを新規に開設する',
            'ハローワークの窓口で求職登録をしていない方が、はじめから画面だけで手続きする方法です。[新規に開設する](/account-opening)',
          ],
          [
            'ハローワークをご利用中の方のマイページ開設',
            '窓口で求職登録をして、メールアドレスも登録してもらった方の方法です。メールアドレスと生年月日を入力します。[ご利用中の方の開設](/office-opening)',
          ],
        ],
      },
    ],
  },
  {
    id: 'without-visit',
    question: 'ハローワークに行かなくても使えますか？',
    answer: [
      'はい。画面だけで求職登録まで終えると「オンライン登録者」になり、求人検索、お気に入り、オンライン自主応募、メッセージなどを使えます。ハローワークからのおすすめ求人や紹介状を受け取るには、窓口で登録内容の確認を受けてください。',
    ],
  },
  {
    id: 'interrupted',
    question: '求職情報の入力を、途中でやめても大丈夫ですか？',
    answer: [
      '画面の「一時保存」を押すと、続きからまた始められます。最後に一時保存してから7日たつと消去の予告のメールが届き、14日たつと入力した内容は消えます。',
    ],
  },
  {
    id: 'second-account',
    question: '1人で2つのマイページを持てますか？',
    answer: ['持てません。1人1つです。メールアドレスを変えたいときは、「求職者情報・設定」の各種設定で変更できます。'],
  },
  {
    id: 'cost',
    question: '利用に料金はかかりますか？',
    answer: ['かかりません。通信にかかる料金と、ヘルプデスクへの通話料はご負担ください。'],
  },
]

const signInQuestions: Question[] = [
  {
    id: 'forgotten-password',
    question: 'パスワードを忘れました。',
    answer: [
      '[ログイン画面](/login)の「パスワードをお忘れの方」を押し、ID（メールアドレス）を入力してください。届いたメールの認証キーと新しいパスワードを、50分以内に入力すると変えられます。ハローワークでは、パスワードをお調べすることはできません。',
    ],
  },
  {
    id: 'forgotten-id',
    question: 'ID（メールアドレス）を忘れました。',
    answer: [
      '最寄りのハローワークにご連絡ください。ご本人と確認できたときにお伝えします。[ハローワークを探す](/offices)',
    ],
  },
  {
    id: 'locked',
    question: 'ログインできなくなりました（ロックされました）。',
    answer: [
      'パスワードを続けて5回間違えると、アカウントを守るためにログインできなくなります。30分ほど時間を空けてからお試しください。急ぐときは「パスワードをお忘れの方」から新しいパスワードに変えると、すぐにログインできます。',
    ],
  },
  {
    id: 'password-rule',
    question: '使えるパスワードの決まりを教えてください。',
    answer: [
      {
        list: [
          '半角の8文字以上32文字以内',
          '数字・英字・記号の3種類を、それぞれ1文字以上使う',
          '使える記号：@ # % & ( ) * + - . / : ; < = > ?',
        ],
      },
    ],
  },
  {
    id: 'change-address',
    question: 'メールアドレスやパスワードを変えるには？',
    answer: [
      'ログインして「求職者情報・設定」を開き、「各種設定」の「アカウントを編集」から変えられます。変わったことをお知らせする「アカウント更新通知」のメールが届きます。身に覚えがないのに届いたときは、すぐにパスワードを変え、ハローワークにご連絡ください。',
    ],
  },
  {
    id: 'log-out',
    question: 'ログアウトは、どこからできますか？',
    answer: [
      'パソコンでは画面の上の「ログアウト」、スマートフォンでは「メニュー」の中の「ログアウト」です。ほかの人も使う機器では、終わったら必ずログアウトしてください。',
    ],
  },
  {
    id: 'myna-portal',
    question: 'マイナポータルからログインできますか？',
    answer: [
      'はい。マイナポータルの「もっとつながる」で一度つなぐと、次からはIDとパスワードを入力せずにログインできます。やり方は[利用者マニュアル](/manual/signing-in)をご覧ください。',
    ],
  },
  {
    id: 'myna-log-out',
    question: 'ログアウトすると、マイナポータルからもログアウトしますか？',
    answer: [
      'いいえ。マイページとマイナポータルのログアウトは別々です。どちらも終わるときは、それぞれの画面でログアウトしてください。',
    ],
  },
  {
    id: 'mismatch',
    question: '「属性連携不整合確認」と表示されました。',
    answer: [
      'つないだはずのアカウントが見つからないときに出る画面です。マイページをお持ちの方は「マイナポータル連携開始」を押して、もう一度つないでください。退会などでお持ちでない方は、マイページを開設してからつないでください。',
    ],
  },
]

const mailQuestions = ({ mailFrom }: SiteFacts): Question[] => [
  {
    id: 'no-mail',
    question: '認証キーのメールが届きません。',
    answer: [
      `迷惑メールのフォルダーと、入力したアドレスをお確かめください。受信を制限している方は、${mailFrom} からのメールを受け取れるようにしてください。くわしくは[メールが届かないとき](/help/mail)にあります。`,
    ],
  },
  {
    id: 'key-expired',
    question: '認証キーの有効期限が切れました。',
    answer: [
      '認証キーが使えるのは、メールの配信から50分間です。お手数ですが、はじめの画面からもう一度お申し込みください。いちばん新しいメールの認証キーだけが使えます。',
    ],
  },
  {
    id: 'screen-closed',
    question: '認証キーを入力する画面を閉じてしまいました。',
    answer: ['安全のため、続きからは始められません。はじめの画面からやり直してください。'],
  },
  {
    id: 'strange-mail',
    question: 'ハローワークを名乗る、あやしいメールが届きました。',
    answer: [
      `このサービスのメールは ${mailFrom} から届きます。メールの中のリンクを押してパスワードを入力するようにお願いすることはありません。心配なときは、メールのリンクを押さずに、このサイトのトップページから開いてください。`,
    ],
  },
]
