import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CRITERIA, METHODS, resultOf } from '../src/features/publicSite/words.criteria.ts'

const LINES = CRITERIA.map(([number, name, level, method]) => {
  const { text, files } = METHODS[method]
  const shown = files.map((file) => `[${file.split('/').at(-1)}](../${file})`).join('、') || '－'
  return `| ${number} | ${name} | ${level} | ${resultOf(method)} | ${text} | ${shown} |`
})

const REPORT = `# アクセシビリティの試験の結果

WCAG 2.2 のレベルAとAAの、55の達成基準について、確かめ方と結果です。\`src/features/publicSite/words.criteria.ts\` から作ります。サイトの「アクセシビリティ方針」の画面も、同じ表を示します。

「適合」＝書いてある確かめ方で問題が見つからなかった。「確認中」＝作り方の決まりとして守っていて、人による全画面の確認はこれから。「該当なし」＝その基準にあたるものがない。第三者と、障害のある方による試験は、まだ行っていません。

| 番号 | 達成基準 | レベル | 結果 | 確かめ方 | 根拠 |
|---|---|---|---|---|---|
${LINES.join('\n')}
`

test('the report answers each of the 55 criteria once, and what it points to exists', async () => {
  expect(new Set(CRITERIA.map(([number]) => number)).size).toBe(55)
  expect([CRITERIA.filter(([, , level]) => level === 'A').length, CRITERIA.length]).toEqual([31, 55])
  for (const { files } of Object.values(METHODS)) for (const file of files) expect(existsSync(file), file).toBe(true)
  await expect(REPORT).toMatchFileSnapshot('../docs/accessibility-report.md')
})
