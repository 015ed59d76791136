/** How a criterion is looked at. `files`: what shows it, for those who check. */
export const METHODS = {
  auto: { text: '全ての画面の状態を axe で検査', files: ['test/browser/everyState.long.test.ts'] },
  autoAndReader: {
    text: '全ての画面の状態を axe で検査し、主な画面の読み上げを確認',
    files: ['test/browser/everyState.long.test.ts', 'test/browser/transcripts.test.ts'],
  },
  reader: {
    text: '主な画面の読み上げの順と言葉を、記録と照らし合わせて確認',
    files: ['test/browser/transcripts.test.ts'],
  },
  widths: {
    text: '320px から 1280px までの幅で確認。向きは固定していません',
    files: ['test/browser/everyState.long.test.ts'],
  },
  state: {
    text: '全ての画面の状態で、ブラウザに描かれたものを測定',
    files: ['test/browser/everyState.long.test.ts', 'test/browser/measures.ts'],
  },
  public: {
    text: '公開の画面で、文字を200%にして測定。検索、サイトマップ、メニューから着けることを確認',
    files: ['test/browser/publicSite.test.ts'],
  },
  tool: {
    text: '閲覧支援ツールの読み上げは、押したときだけ始まり、停止とEscで止まります',
    files: ['test/browser/supportTool.test.ts'],
  },
  keyboard: { text: '主な操作をキーボードだけで確認', files: ['test/browser/keyboardWalk.test.ts'] },
  session: {
    text: '2分以上前に知らせ、1回の操作で延ばせます。切れたあとも入力が残ります',
    files: ['test/scenarios/sessionComfort.test.ts'],
  },
  frame: {
    text: '全ての画面が同じ枠を使い、メニューと案内の場所が同じです',
    files: ['src/ui/Page.tsx', 'src/ui/Footer.tsx'],
  },
  errors: {
    text: '間違いのまとめ、欄ごとの言葉、焦点の移動を確認',
    files: ['src/ui/fields.test.tsx', 'test/browser/accountWalk.test.ts'],
  },
  apply: {
    text: '応募、退会などは確認の画面があり、取り消せます',
    files: ['test/scenarios/applyingToAPosting.test.ts', 'test/scenarios/leavingAndComingBack.test.ts'],
  },
  wizard: {
    text: '一度入力したことは、次の画面と次の機会に残ります',
    files: ['test/scenarios/registeringAsJobSeeker.test.ts'],
  },
  login: {
    text: '貼り付けとパスワード管理ソフトが使え、文字の読み取り問題はありません',
    files: ['test/scenarios/signingIn.test.ts'],
  },
  words: {
    text: '作り方の決まりとして守っています。人による全画面の確認はこれからです',
    files: ['src/ui/gallery/ComponentsPage.tsx'],
  },
  noMedia: { text: '音声と映像のコンテンツがありません', files: [] },
  noMotion: { text: '端末の動きやドラッグを使う操作がありません', files: [] },
} as const

export type Method = keyof typeof METHODS

/** The 55 success criteria of WCAG 2.2, levels A and AA. Those of JIS X 8341-3:2016 AA are among them. */
export const CRITERIA: readonly (readonly [number: string, name: string, level: 'A' | 'AA', method: Method])[] = [
  ['1.1.1', '非テキストコンテンツ', 'A', 'auto'],
  ['1.2.1', '音声だけ・映像だけのコンテンツ', 'A', 'noMedia'],
  ['1.2.2', 'キャプション（収録済み）', 'A', 'noMedia'],
  ['1.2.3', '音声解説または代替（収録済み）', 'A', 'noMedia'],
  ['1.2.4', 'キャプション（ライブ）', 'AA', 'noMedia'],
  ['1.2.5', '音声解説（収録済み）', 'AA', 'noMedia'],
  ['1.3.1', '情報と関係性', 'A', 'autoAndReader'],
  ['1.3.2', '意味のある順序', 'A', 'reader'],
  ['1.3.3', '感覚的な特徴', 'A', 'words'],
  ['1.3.4', '表示の向き', 'AA', 'widths'],
  ['1.3.5', '入力目的の特定', 'AA', 'auto'],
  ['1.4.1', '色の使用', 'A', 'words'],
  ['1.4.2', '音声の制御', 'A', 'tool'],
  ['1.4.3', 'コントラスト（最低限）', 'AA', 'auto'],
  ['1.4.4', 'テキストのサイズ変更', 'AA', 'public'],
  ['1.4.5', '文字画像', 'AA', 'words'],
  ['1.4.10', 'リフロー', 'AA', 'state'],
  ['1.4.11', '非テキストのコントラスト', 'AA', 'words'],
  ['1.4.12', 'テキストの間隔', 'AA', 'state'],
  ['1.4.13', 'ホバーまたはフォーカスで現れるもの', 'AA', 'words'],
  ['2.1.1', 'キーボード', 'A', 'keyboard'],
  ['2.1.2', 'キーボードトラップなし', 'A', 'keyboard'],
  ['2.1.4', '文字キーのショートカット', 'A', 'words'],
  ['2.2.1', 'タイミング調整可能', 'A', 'session'],
  ['2.2.2', '一時停止、停止、非表示', 'A', 'words'],
  ['2.3.1', '3回の閃光', 'A', 'words'],
  ['2.4.1', 'ブロックスキップ', 'A', 'keyboard'],
  ['2.4.2', 'ページタイトル', 'A', 'auto'],
  ['2.4.3', 'フォーカス順序', 'A', 'keyboard'],
  ['2.4.4', 'リンクの目的', 'A', 'autoAndReader'],
  ['2.4.5', '複数の手段', 'AA', 'public'],
  ['2.4.6', '見出しとラベル', 'AA', 'reader'],
  ['2.4.7', 'フォーカスの可視化', 'AA', 'state'],
  ['2.4.11', '隠されないフォーカス（最低限）', 'AA', 'state'],
  ['2.5.1', 'ポインタのジェスチャ', 'A', 'words'],
  ['2.5.2', 'ポインタのキャンセル', 'A', 'words'],
  ['2.5.3', '名前のラベル', 'A', 'auto'],
  ['2.5.4', '動きによる起動', 'A', 'noMotion'],
  ['2.5.7', 'ドラッグ動作', 'AA', 'noMotion'],
  ['2.5.8', 'ターゲットのサイズ（最低限）', 'AA', 'state'],
  ['3.1.1', 'ページの言語', 'A', 'auto'],
  ['3.1.2', '一部分の言語', 'AA', 'auto'],
  ['3.2.1', 'フォーカス時', 'A', 'keyboard'],
  ['3.2.2', '入力時', 'A', 'keyboard'],
  ['3.2.3', '一貫したナビゲーション', 'AA', 'frame'],
  ['3.2.4', '一貫した識別性', 'AA', 'frame'],
  ['3.2.6', '一貫したヘルプ', 'A', 'frame'],
  ['3.3.1', 'エラーの特定', 'A', 'errors'],
  ['3.3.2', 'ラベルまたは説明', 'A', 'auto'],
  ['3.3.3', 'エラー修正の提案', 'AA', 'errors'],
  ['3.3.4', 'エラー回避（法的、金融、データ）', 'AA', 'apply'],
  ['3.3.7', '冗長な入力項目', 'A', 'wizard'],
  ['3.3.8', 'アクセシブルな認証（最低限）', 'AA', 'login'],
  ['4.1.2', '名前・役割・値', 'A', 'autoAndReader'],
  ['4.1.3', 'ステータスメッセージ', 'AA', 'errors'],
]

/**
 * 適合: nothing against it was found by the method named. 該当なし: the service holds nothing that it is about.
 * 確認中: the code is written to it, and nobody has gone through all pages for it yet.
 */
export function resultOf(method: Method): '適合' | '該当なし' | '確認中' {
  if (method === 'noMedia' || method === 'noMotion') return '該当なし'
  return method === 'words' ? '確認中' : '適合'
}
