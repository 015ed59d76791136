import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { manualChapters, manualWords } from '../src/features/publicSite/words.manual.ts'
import type { Block } from '../src/features/publicSite/words.shapes.ts'

/** The pictures of `npm run screenshots`, by the chapter that they belong to: on a PC and on a phone. */
const PICTURES: Record<number, [name: string, what: string]> = {
  1: ['top', 'トップ'],
  3: ['home', '求職者マイページホーム'],
  4: ['jobs', '求人検索結果'],
  5: ['activity', '求職活動状況'],
}

const facts = { helpdeskPhone: '0570-077450', mailFrom: 'system@mail.hellowork.mhlw.go.jp' }

/** Addresses of the service stay words: who reads the document has no service at hand. */
const text = (line: string) => line.replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label, href) => `${label}（\`${href}\`）`)

function block(one: Block): string {
  if (typeof one === 'string') return text(one)
  if ('list' in one) return one.list.map((line) => `- ${text(line)}`).join('\n')
  if ('steps' in one) return one.steps.map((line, index) => `${index + 1}. ${text(line)}`).join('\n')
  if ('facts' in one) return one.facts.map(([term, line]) => `- **${text(term)}**：${text(line)}`).join('\n')
  return `> ${text(one.note)}`
}

function pictures(chapter: number): string[] {
  const picture = PICTURES[chapter]
  if (!picture) return []
  const [name, what] = picture
  return [
    `![${what}（パソコン）](../pictures/${name}-pc.jpg)`,
    `![${what}（スマートフォン）](../pictures/${name}-phone.jpg)`,
  ]
}

const MANUAL = [
  `# ${manualWords.title}`,
  '画面の名前とボタンの名前は「」で示します。サービスの中では「利用者マニュアル」（`/manual`）で、同じ内容を章ごとに読めます。この文書は、その言葉から作ります。画面は練習用の環境のもので、登場する人と会社は架空です。',
  ...manualChapters(facts).flatMap(({ number, title, summary, sections }) => [
    `## ${number}章 ${title}`,
    summary,
    ...pictures(number),
    ...sections.flatMap((section) => [`### ${section.title}`, ...section.blocks.map(block)]),
  ]),
].join('\n\n')

test('the manual as a document says what the manual of the service says, in the same order, with its pictures', async () => {
  for (const [name] of Object.values(PICTURES))
    for (const size of ['pc', 'phone']) expect(existsSync(`docs/pictures/${name}-${size}.jpg`)).toBe(true)
  await expect(`${MANUAL}\n`).toMatchFileSnapshot('../docs/manual/README.md')
})

/** What the manual's contents name; a person must find each by this word. */
const NAMES = [
  'ログアウト',
  'パスワードをお忘れの方',
  '認証キー',
  'アカウントを再登録',
  'マイナポータル',
  'もっとつながる',
  'つながりの解除',
  '利用安定所',
  '求職公開',
  '保存',
  'お気に入り',
  'オンライン自主応募',
  'オンラインハローワーク紹介',
  '紹介状',
  'リクエスト',
  'おすすめ求人',
  'メッセージ',
  '求職情報を変更',
  '一時保存',
  '無効',
  '退会',
  '来所',
  '面接不参加',
  '利用不可',
  '職業訓練検索',
  'イベント情報検索',
]

test('whoever looks for a feature of the manual finds it by its name', () => {
  expect(NAMES.filter((name) => !MANUAL.includes(name))).toEqual([])
})
