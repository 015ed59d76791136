import type { Block } from './words.shapes.ts'

export interface NewsItem {
  id: string
  /** The day from which it is shown, on the Japanese calendar. */
  day: string
  title: string
  blocks: Block[]
}

export const newsWords = {
  title: 'サイト運営者からのお知らせ',
  all: 'お知らせをすべて表示',
  none: '現在、お知らせはありません。',
}

/** サイト運営者からのお知らせ, newest first. An item appears on its day. */
export const NEWS: readonly NewsItem[] = [
  {
    id: 'year-end-2026',
    day: '2026-11-20',
    title: '年末年始のハローワーク窓口とヘルプデスクのお休み（12月29日から1月3日まで）',
    blocks: [
      'ハローワークの窓口とヘルプデスクは、2026年12月29日（火）から2027年1月3日（日）までお休みします。求人の検索と応募、メッセージの送受信は、この間もいつもどおりお使いいただけます。',
      '求職登録の有効期限が12月31日の方は、12月28日（月）までにハローワークにご相談ください。',
    ],
  },
  {
    id: 'support-tool',
    day: '2026-11-16',
    title: '読み上げ・拡大・反転ができる「アクセシビリティ閲覧支援ツール」のご案内',
    blocks: [
      'どの画面でも、上の「アクセシビリティ閲覧支援ツール」から、文章の読み上げ、文字の拡大、色の反転ができます。ソフトを入れる必要はありません。使い方は[アクセシビリティ方針](/accessibility#tool)にあります。',
    ],
  },
  {
    id: 'phone',
    day: '2026-11-09',
    title: 'スマートフォンで、求人の検索から応募まで終えられるようになりました',
    blocks: [
      '求人の検索、オンライン自主応募、メッセージ、求職情報の登録を、スマートフォンの画面に合わせました。パソコンで見られるものは、スマートフォンでもすべて見られます。',
    ],
  },
  {
    id: 'false-mails',
    day: '2026-10-19',
    title: 'ハローワークを名乗るメールや電話にご注意ください',
    blocks: [
      'このサービスやハローワークの職員が、パスワードや認証キー、クレジットカードの番号をお尋ねすることはありません。',
      '心配なときは、メールの中のリンクを押さずに、このトップページから開くか、[ヘルプデスク](/contact)にお電話ください。',
    ],
  },
  {
    id: 'mail-settings',
    day: '2026-09-14',
    title: '認証キーのメールを受け取るための設定のお願い',
    blocks: [
      '携帯電話のメールアドレスをお使いの方から、認証キーが届かないというお問い合わせを多くいただいています。お申し込みの前に、[メールが届かないとき](/help/mail)の「受信の制限を見直す」をご覧ください。',
    ],
  },
  {
    id: 'myna-portal',
    day: '2026-07-06',
    title: 'マイナポータルから求職者マイページにログインできます',
    blocks: [
      'マイナポータルの「もっとつながる」で一度つなぐと、IDとパスワードを入力せずにログインできます。やり方は[利用者マニュアル](/manual/signing-in#connect)をご覧ください。',
    ],
  },
  {
    id: 'disaster-consultation',
    day: '2026-06-08',
    title: '災害などでいつものハローワークに行けない方へ',
    blocks: [
      '仕事の相談は、全国どのハローワークでもお受けします。[所在地情報](/offices)で、行きやすいハローワークを探してください。',
    ],
  },
]

/** What may be shown on a day, newest first. */
export function newsUntil(day: string): NewsItem[] {
  return NEWS.filter((item) => item.day <= day).sort((a, b) => (a.day < b.day ? 1 : -1))
}
